// `node scripts/run.mjs NAME [words]`: the program scripts/NAME.ts as it was built, or, where nothing is built, its
// source by tsx.
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'

const name = process.argv[2]
const built = new URL(`../dist/scripts/${name}.js`, import.meta.url)
const program = existsSync(built) ? built : new URL(`${name}.ts`, import.meta.url)
// The program reads its words as if it had been started itself.
process.argv.splice(1, 2, fileURLToPath(program))
if (program !== built) await import('tsx')
await import(program.href)

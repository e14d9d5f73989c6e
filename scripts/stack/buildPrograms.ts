import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { PROGRAMS_FOLDER } from '../../src/env/ownProgram'

/** Whatever production starts as a process of its own; the migrations because their names are read off their files. */
const PROGRAMS = [
  'scripts/*.ts',
  'scripts/catcher/index.ts',
  'scripts/database/index.ts',
  'scripts/seed/index.ts',
  'scripts/process/exitWithParent.mjs',
  'src/pdf/pool/renderChild.ts',
  'src/docx/pool/importChild.ts',
  'src/docx/pool/briefChild.ts',
  'src/archive/pool/archiveChild.ts',
  'src/sheets/pool/sheetChild.ts',
  'src/sheets/pool/personalChild.ts',
  'src/earlier/pool/earlierChild.ts',
  'src/migrations/*.ts',
]

/** Our programs, and `more` by their sources, as JavaScript, each under the path of its source; packages stay where npm put them. */
export async function buildPrograms(
  folder: string = PROGRAMS_FOLDER,
  more: readonly string[] = [],
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await build({
    entryPoints: [...PROGRAMS, ...more],
    outdir: folder,
    outbase: '.',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    // What a script imports late, with its variables complete, stays late.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    packages: 'external',
    define: { 'process.env.JIANBAO_BUILT': JSON.stringify(folder) },
    logLevel: 'warning',
  })
}

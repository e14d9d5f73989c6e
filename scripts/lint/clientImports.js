import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SRC = path.join(ROOT, 'src')
const VALUES = /^(?:import|export)\s(?!type\b)[^'"]*['"]([^'"\n]+)['"]/gm
const ALL = /^(?:import|export)\s[^'"]*['"]([^'"\n]+)['"]/gm
const FOLDERS = ['components', 'domain', 'payload-types']

/**
 * A client component is sent to the browser with all it imports, so it and what it draws from `src/components` may
 * reach nothing of ours but `domain`: the file itself not even for a type, which would tie the browser's side to the server's.
 */
export const clientImports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { reach: 'A client component reaches {{target}} by way of {{via}}.' },
  },
  create(context) {
    return {
      Program(program) {
        const first = program.body[0]
        if (first?.directive !== 'use client') return
        const reached = reach(context.filename, context.sourceCode.text, { imports: ALL, seen: new Set() })
        if (reached) context.report({ loc: { line: 1, column: 0 }, messageId: 'reach', data: reached })
      },
    }
  },
}

function reach(file, text, { imports, seen }) {
  if (seen.has(file)) return undefined
  seen.add(file)
  for (const [, specifier] of text.matchAll(imports)) {
    const target = resolve(file, specifier)
    if (!target) continue
    const inside = path.relative(SRC, target)
    const folder = inside.split(path.sep)[0].replace(/\.tsx?$/, '')
    if (!FOLDERS.includes(folder)) return { target: inside, via: path.relative(ROOT, file) }
    if (folder !== 'components' || !/\.tsx?$/.test(target)) continue
    const deeper = reach(target, fs.readFileSync(target, 'utf8'), { imports: VALUES, seen })
    if (deeper) return deeper
  }
  return undefined
}

function resolve(file, specifier) {
  const base = specifier.startsWith('@/')
    ? path.join(SRC, specifier.slice(2))
    : specifier.startsWith('.')
      ? path.resolve(path.dirname(file), specifier)
      : undefined
  if (!base) return undefined
  return (
    ['', '.ts', '.tsx']
      .map((ending) => base + ending)
      .find((each) => fs.existsSync(each) && fs.statSync(each).isFile()) ?? base
  )
}

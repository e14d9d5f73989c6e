import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AUDIT_EVENTS } from '@/domain/audit'

// Written where it is logged, or in a table of the mail's events.
const EVENT = /(?:event: '|\w: '(?=(?:mail|bounce|message)\.))([a-z_.]+)'/g

describe('events of the log', () => {
  it('are all explained in docs/operations.md, and no others', () => {
    // What is put on record has its own table in the office's words; the log's events are the rest.
    const written = sources('src')
      .flatMap((path) => names(readFileSync(path, 'utf8'), EVENT))
      .filter((name) => !(name in AUDIT_EVENTS))
    const explained = names(readFileSync('docs/operations.md', 'utf8'), /^\| `([a-z_]+\.[a-z_]+)`/gm)
    expect([...new Set(written)].sort()).toEqual([...explained].sort())
    expect(new Set(explained).size).toBe(explained.length)
  })

  it('are named as plain text, so that a name in a log can be found in the code', () => {
    const composed = sources('src').filter((path) => /event: `/.test(readFileSync(path, 'utf8')))
    expect(composed).toEqual([])
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
}

function names(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name]) => name ?? [])
}

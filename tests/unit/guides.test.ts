import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const GUIDES = fileURLToPath(new URL('../../docs/guide/', import.meta.url))
const LINK = /\]\(([^)]+)\)/g

describe('the guides', () => {
  it.each(readdirSync(GUIDES).filter((name) => name.endsWith('.md')))(
    '%s shows only pictures that are there',
    (name) => {
      const links = [...readFileSync(`${GUIDES}${name}`, 'utf8').matchAll(LINK)].map(([, target]) => target)
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((target) => !existsSync(`${GUIDES}${target}`))).toEqual([])
    },
  )
})

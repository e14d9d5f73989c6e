import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fontFaults } from '@/services/print/fontFaults'

const folder = mkdtempSync(join(tmpdir(), 'jianbao-fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const map = (roles: object) => writeFileSync(join(folder, 'fonts.json'), JSON.stringify(roles))

describe('a folder of the office’s own fonts', () => {
  it('is asked for its map first', () => {
    expect(fontFaults(folder)).toEqual([expect.stringContaining('fonts.json')])
  })

  it('is told of every file that is missing or of no use at once', () => {
    map({ fangsong: 'missing.ttf', heiti: 'web.woff2' })
    expect(fontFaults(folder)).toEqual([expect.stringMatching(/missing\.ttf.*web\.woff2/)])
  })

  it('is told which file is no font', () => {
    writeFileSync(join(folder, 'text.ttf'), 'no font')
    copyFileSync('fonts/FandolFang-Regular.otf', join(folder, 'fang.otf'))
    map({ kaiti: 'fang.otf', fangsong: 'text.ttf' })
    expect(fontFaults(folder)).toEqual([expect.stringContaining('text.ttf 不是可用的字体文件')])
  })

  it('has no fault where its fonts can be opened', () => {
    map({ fangsong: 'fang.otf' })
    expect(fontFaults(folder)).toEqual([])
  })
})

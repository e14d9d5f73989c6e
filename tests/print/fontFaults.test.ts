import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    expect(fontFaults(folder)).toEqual([expect.stringMatching(/仿宋.*text\.ttf 不是可用的字体文件/)])
  })

  it('is told which font is cut off, and which has no glyph of its role', () => {
    writeFileSync(join(folder, 'cut.ttf'), readFileSync('fonts/LXGWWenKai-Regular.ttf').subarray(0, 200_000))
    copyFileSync(
      'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
      join(folder, 'latin.ttf'),
    )
    map({ kaiti: 'cut.ttf', heiti: 'latin.ttf', latin: 'latin.ttf' })
    expect(fontFaults(folder)).toEqual([
      expect.stringMatching(/楷体.*cut\.ttf/),
      expect.stringMatching(/黑体.*latin\.ttf 里没有“简报一”/),
    ])
  })

  it('has no fault where its fonts can be opened', () => {
    map({ fangsong: 'fang.otf', latin: 'latin.ttf' })
    expect(fontFaults(folder)).toEqual([])
  })
})

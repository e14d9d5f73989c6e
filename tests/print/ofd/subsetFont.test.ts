import * as fontkit from 'fontkit'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHarfBuzz } from '@/pdf/ofd/fonts/harfbuzz'
import { subsetFont } from '@/pdf/ofd/fonts/subsetFont'
import { defaultFontConfig } from '@/pdf/fonts/fontConfig'
import { openFonts } from '@/pdf/fonts/fontSet'
import { fontCollection } from '../support/fontCollection'
import { projectRoot, testFonts } from '../support/issueFixture'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-subset-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT = '行业文明简报'

function opened(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes)
  if ('fonts' in font) throw new Error('a subset is no collection')
  return font
}

describe('the subset of a font', () => {
  it.each([0, 1])('is of the face that was named in a collection, number %i', async (index) => {
    const { kaiti, fangsong } = defaultFontConfig(projectRoot)
    const files = [kaiti[0]?.path ?? '', fangsong[0]?.path ?? '']
    const path = join(folder, 'office.ttc')
    writeFileSync(path, fontCollection(files))
    const name = ['LXGWWenKai-Regular', 'FandolFang-Regular'][index] ?? ''
    const one = [{ path, name }]
    const fonts = openFonts({ fangsong: one, kaiti: one, heiti: one, biaosong: one, songti: one })
    const [face] = fonts.chain('fangsong')
    if (!face) throw new Error('no face')
    const codePoints = new Set(Array.from(TEXT, (character) => character.codePointAt(0) ?? 0))
    const subset = opened(subsetFont({ face, codePoints, glyphs: new Set() }, await startHarfBuzz()))
    // 0xffff ends the table.
    const held = subset.characterSet.filter((code) => code !== 0xffff)
    expect(held.toSorted()).toEqual([...codePoints].toSorted())
    for (const code of codePoints)
      expect(subset.glyphForCodePoint(code).path.toSVG()).toBe(face.font.glyphForCodePoint(code).path.toSVG())
  })

  it('keeps the numbers of glyphs that are named by number, and nothing else', async () => {
    const [face] = testFonts().chain('biaosong')
    if (!face) throw new Error('no face')
    const [dash] = face.font.layout('——').glyphs
    if (!dash) throw new Error('no glyph')
    const use = { face, codePoints: new Set([0x4e00]), glyphs: new Set([dash.id]) }
    const subset = opened(subsetFont(use, await startHarfBuzz()))
    expect(subset.getGlyph(dash.id).path.toSVG()).toBe(dash.path.toSVG())
    // A character may have that glyph for its own.
    expect(subset.characterSet.filter((code) => code !== 0xffff)).toEqual([0x2e3a, 0x4e00])
  })
})

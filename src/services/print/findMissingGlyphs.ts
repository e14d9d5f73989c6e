import type { IssueView } from '@/domain/brief/issueView'
import { readGlyphTable, type GlyphTable } from '@/pdf/fonts/glyphTable'
import { missingGlyphs, type MissingGlyph } from '@/pdf/fonts/missingGlyphs'
import { printFonts } from './printFonts'
import { withPrintErrors } from './withPrintErrors'

/** Every character of the brief that the office's fonts cannot print. @throws RuleError when a font cannot be read */
export async function findMissingGlyphs(view: IssueView): Promise<MissingGlyph[]> {
  return missingGlyphs(view, await withPrintErrors(glyphTable))
}

// On globalThis for the same reason as the render pool.
const holder = globalThis as typeof globalThis & { jianbaoGlyphTable?: Promise<GlyphTable> }

/**
 * What the fonts can print, read once in this process: whoever publishes waits for no render process and no preview
 * before him. @throws FontConfigError
 */
async function glyphTable(): Promise<GlyphTable> {
  const table = (holder.jianbaoGlyphTable ??= readGlyphTable(printFonts()))
  try {
    return await table
  } catch (error) {
    delete holder.jianbaoGlyphTable
    throw error
  }
}

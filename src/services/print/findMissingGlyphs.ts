import type { IssueView } from '@/domain/brief/issueView'
import { missingGlyphs, type MissingGlyph } from '@/pdf/fonts/missingGlyphs'
import { glyphTable } from './glyphTable'
import { withPrintErrors } from './withPrintErrors'

/** Every character of the brief that the office's fonts cannot print. @throws RuleError when a font cannot be read */
export async function findMissingGlyphs(view: IssueView): Promise<MissingGlyph[]> {
  return missingGlyphs(view, await withPrintErrors(glyphTable))
}

import { RuleError } from '@/domain/ruleError'
import type { Imported } from '../imported'
import { openArchive } from '../openArchive'
import { askChild, type ChildLimits } from './askChild'

export type ImportLimits = ChildLimits

/**
 * Converts one file in a process of its own, which ends with it: whatever a file does to the converter, it does it
 * there, within so much time and memory. What the zip's directory already tells is refused before one is started.
 * @throws RuleError invalid
 */
export async function runImport(file: Buffer, limits: ImportLimits): Promise<Imported> {
  openArchive(file)
  const { images, ...imported } = await askChild<Imported>(file, { ...limits, tooMuch })
  return { ...imported, images: images.map((image) => ({ ...image, bytes: Buffer.from(image.bytes) })) }
}

/** Out of time, out of memory, or a fault of the converter: the same advice helps. */
function tooMuch(): RuleError {
  const message = '这份文档结构太复杂，没能读完。请把正文复制到一份新的 Word 文档中，保存后再导入。'
  return new RuleError('invalid', 'docx-too-complex', message)
}

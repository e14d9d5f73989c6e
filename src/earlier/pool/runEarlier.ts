import { askChild, type ChildLimits } from '@/docx/pool/askChild'
import { openArchive } from '@/docx/openArchive'
import { EARLIER_LIMITS } from '../limits'
import { earlierKind, type ReadIssue } from '../readIssue'
import { refused } from '../refuse'

/**
 * Reads one earlier issue in a process of its own, which ends with it: whatever a file does to what reads it, it does it
 * there, within so much time and memory. What the first bytes and a zip's directory tell is refused before.
 * @throws RuleError invalid
 */
export async function runEarlier(file: Buffer, limits: ChildLimits): Promise<ReadIssue> {
  if (file.length > EARLIER_LIMITS.fileBytes) throw refused('too-large')
  if (earlierKind(file) === 'docx') openArchive(file)
  const { images, ...read } = await askChild<ReadIssue>(file, {
    ...limits,
    tooMuch: () => refused('too-complex'),
  })
  return { ...read, images: images.map((image) => ({ ...image, bytes: Buffer.from(image.bytes) })) }
}

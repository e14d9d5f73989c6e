import { createHash } from 'node:crypto'
import parseRange from 'range-parser'
import type { Download } from '@/services/files/download'
import { attachment } from './attachment'

/** Headers that ask for a part of a file. */
export type Asked = Pick<Headers, 'get'>

/**
 * A download of which a part may be asked for (RFC 9110, 14): readers on telephones fetch a PDF in pieces, and go on where a
 * line broke. Several parts at once are answered with the whole, and so is a part of what has changed since (`If-Range`).
 */
export function fileAnswer(file: Download, asked: Asked): Response {
  const tag = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 27)}"`
  const size = file.bytes.length
  const ranges = rangesOf(asked, { tag, size })
  if (ranges === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  }
  const [range] = ranges
  const isPart = range !== undefined && ranges.length === 1
  const answer = isPart
    ? attachment({ ...file, bytes: file.bytes.subarray(range.start, range.end + 1) }, { status: 206 })
    : attachment(file)
  answer.headers.set('Accept-Ranges', 'bytes')
  answer.headers.set('ETag', tag)
  if (isPart) answer.headers.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  return answer
}

/** Ends included; none where the whole is asked for, or what nobody understands, which counts as the whole. */
function rangesOf(
  asked: Asked,
  { tag, size }: { tag: string; size: number },
): readonly { start: number; end: number }[] | 'unsatisfiable' {
  const range = asked.get('Range')
  const known = asked.get('If-Range')
  if (!range?.startsWith('bytes=') || (known !== null && known !== tag)) return []
  const parsed = parseRange(size, range, { combine: true })
  if (parsed === -1) return 'unsatisfiable'
  return parsed === -2 ? [] : parsed
}

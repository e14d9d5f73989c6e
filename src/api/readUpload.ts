import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { requireClean } from '@/services/files/requireClean'

const OVERHEAD = 64 * 1024

/**
 * The file of a multipart request, read no further than `mostBytes` of it, whatever length it declares, and scanned.
 * @throws RuleError invalid when there is none, or it is larger; what requireClean says of it
 */
export async function readUpload(
  req: PayloadRequest,
  { field, mostBytes, tooLarge }: { field: string; mostBytes: number; tooLarge: string },
): Promise<{ file: Buffer; name: string }> {
  const form = await readForm(req, { mostBytes, tooLarge })
  const file = form?.get(field)
  if (!(file instanceof File)) {
    throw new RuleError('invalid', 'no-file', '没有收到文件，请选择一个文件后再试。')
  }
  if (file.size > mostBytes) throw new RuleError('invalid', 'file-too-large', tooLarge)
  const bytes = Buffer.from(await file.arrayBuffer())
  await requireClean({ bytes, name: file.name }, { req })
  return { file: bytes, name: file.name }
}

/**
 * The fields of a multipart request, read no further than `mostBytes` of it, whatever length it declares; undefined
 * when it is none.
 * @throws RuleError invalid when it is larger
 */
export async function readForm(
  req: PayloadRequest,
  { mostBytes, tooLarge }: { mostBytes: number; tooLarge: string },
): Promise<FormData | undefined> {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !req.body) return undefined
  const large = new RuleError('invalid', 'file-too-large', tooLarge)
  const most = mostBytes + OVERHEAD
  if (Number(req.headers.get('content-length') ?? 0) > most) throw large
  const bytes = await readAtMost(req.body, most)
  if (!bytes) throw large
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
}

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    if (bytes > most) {
      await reader.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

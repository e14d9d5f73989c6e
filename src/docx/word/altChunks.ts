import PostalMime from 'postal-mime'
import type { Piece } from '@/domain/article/prose/piece'
import { readProse } from '@/domain/article/prose/readProse'
import { attributeOf, childrenOf, createRun, createWord, parseXml, within } from './xml'

/** Where a chunk stands, in characters that no document holds. */
const PLACE = /^\uE0F0(\d+)\uE0F1$/

export type Chunks = { pieces: (Piece[] | undefined)[]; notTaken: string[] }

type Parts = { bytes: ReadonlyMap<string, Buffer>; relations: string | undefined }

/** What other programs put into a document as a file of its own (HTML, text), read like a paste, its place kept. */
export async function takeChunks(document: Document, { bytes, relations }: Parts): Promise<Chunks> {
  const targets = relations === undefined ? new Map<string, string>() : targetsOf(relations)
  const chunks: Chunks = { pieces: [], notTaken: [] }
  for (const chunk of within(document, ['altChunk'])) {
    const name = targets.get(attributeOf(chunk, 'id') ?? '') ?? ''
    const part = bytes.get(name)
    const html = part && (await htmlOf(name, part))
    const place = createWord(document, 'p')
    place.appendChild(createRun(document, `\uE0F0${chunks.pieces.length}\uE0F1`))
    chunk.parentNode?.insertBefore(place, chunk)
    chunk.parentNode?.removeChild(chunk)
    chunks.pieces.push(html === undefined ? undefined : readProse(html, { picture: () => undefined }).pieces)
    if (html === undefined) chunks.notTaken.push(name.split('/').at(-1) || '没有名称')
  }
  return chunks
}

/** The pieces of the document with those of its chunks in their places. */
export function withChunks(pieces: readonly Piece[], { pieces: chunks }: Chunks): Piece[] {
  return pieces.flatMap((piece) => {
    const [only] = piece.kind === 'prose' && piece.inline.length === 1 ? piece.inline : []
    const place = only?.type === 'text' ? PLACE.exec(only.text)?.[1] : undefined
    return place === undefined ? [piece] : (chunks[Number(place)] ?? [])
  })
}

function targetsOf(relations: string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const relation of childrenOf(parseXml(relations).documentElement, 'Relationship')) {
    const target = attributeOf(relation, 'Target') ?? ''
    if (attributeOf(relation, 'TargetMode') === 'External') continue
    targets.set(
      attributeOf(relation, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `word/${target}`,
    )
  }
  return targets
}

async function htmlOf(name: string, part: Buffer): Promise<string | undefined> {
  if (/\.x?html?$/i.test(name)) return decode(part)
  if (/\.txt$/i.test(name)) return `<pre>${escape(decode(part))}</pre>`
  if (!/\.(?:mht|mhtml|eml)$/i.test(name)) return undefined
  const { html, text } = await PostalMime.parse(part)
  return html ?? (text === undefined ? undefined : `<pre>${escape(text)}</pre>`)
}

/** In the encoding that it names, or UTF-8, or the one of old Chinese Windows. */
function decode(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString('utf16le')
  const named = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,20})/i.exec(part.toString('latin1', 0, 2048))?.[1]
  for (const encoding of [named, 'utf-8']) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(part)
    } catch {
      // Not in this one.
    }
  }
  return new TextDecoder('gb18030').decode(part)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

import { randomUUID } from 'node:crypto'
import { upload } from '@/domain/article/lexical/nodes'
import type { Piece } from '@/domain/article/prose/piece'
import { OWN_STYLES } from './brief/ownStyles'
import type { FoundImage } from './convert'
import { plainXml } from './plainXml'
import { refused } from './refuse'
import { unpackParts } from './unpackParts'
import { readWarnings } from './warnings'

const MAIN_PART = /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/

export type ReadDocx = {
  /** What the document says, line by line; its pictures by the key of `found`. */
  pieces: Piece[]
  found: FoundImage[]
  /** It was taken out of here as a Word file. */
  isBrief: boolean
  /** What a person should look at, when `arrived` is the text that was taken. */
  warningsOf: (arrived: string) => string[]
}

/**
 * A Word file's pieces, of which its first title is marked, or all that is set as one.
 * @throws RuleError invalid, saying what is wrong with the file
 */
export async function readDocx(file: Buffer, { titles }: { titles: 'first' | 'all' }): Promise<ReadDocx> {
  const parts = unpackParts(file)
  const xml = new Map(
    [...parts].filter(([name]) => /\.(xml|rels)$/i.test(name)).map(([name, part]) => [name, plainXml(part)]),
  )
  if (!MAIN_PART.test(xml.get('[Content_Types].xml') ?? '')) throw refused('not-word')
  // Only now: a bad file is refused before the converter is even loaded.
  const [{ prepare }, { convert }, { readProse }, { withChunks }] = await Promise.all([
    import('./word/prepare'),
    import('./convert'),
    import('@/domain/article/prose/readProse'),
    import('./word/altChunks'),
  ])
  const prepared = await prepare(parts, xml, { titles })
  const { html, images: found } = await convert(parts, prepared.xml)
  const picture = ({ src }: { src: string }) => upload(src, { id: newId() })
  const pieces = withChunks(readProse(html, { picture }).pieces, prepared.chunks)
  const isBrief = xml.get('word/styles.xml')?.includes(`"${OWN_STYLES.bold.id}"`) ?? false
  return { pieces, found, isBrief, warningsOf: (arrived) => readWarnings(xml, { prepared, arrived }) }
}

/** 24 hexadecimal digits, as Payload names its nodes. */
function newId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 24)
}

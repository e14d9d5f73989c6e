import { alternativeText } from './alternativeText'
import { dataPicture } from './dataPicture'
import type { FoundPicture } from './html/report'
import { isLocalPath } from './isLocalPath'
import { upload } from '../lexical/nodes'
import { type Pasted, pastedBlocks } from './pastedBlocks'
import { type PictureBytes, rtfPictures } from './rtfPictures'

/** What a clipboard holds beside its page. */
export type Beside<Given> = { rtf: () => string; files: readonly Given[] }

export type TakenPicture<Given> = { alt: string; source: PictureBytes | Given }

/** An upload node whose `value` is a key of `pictures` stands where each picture that can be taken stood. */
export type PastedPictures<Given> = Pasted & { pictures: ReadonlyMap<string, TakenPicture<Given>> }

/**
 * The HTML of a clipboard as blocks, with the pictures that came along: those that lie in the page itself, and those it
 * names as files on the writer's disk where the clipboard holds just as many, in RTF (Word, WPS) or as files.
 * What lies on other servers is left out and reported: whose it is, nobody asked.
 */
export function pastedPictures<Given>(html: string, beside: Beside<Given>): PastedPictures<Given> {
  const found: FoundPicture[] = []
  const without = pastedBlocks(html, (picture) => {
    found.push(picture)
    return undefined
  })
  const local = localPictures(found.filter(({ src }) => isLocalPath(src)).length, beside)
  const sources = found.map(({ src }) => (isLocalPath(src) ? local.shift() : dataPicture(src)))
  if (sources.every((source) => source === undefined)) return { ...without, pictures: new Map() }

  const pictures = new Map<string, TakenPicture<Given>>()
  let at = 0
  const pasted = pastedBlocks(html, ({ alt }) => {
    const source = sources[at]
    at += 1
    if (source === undefined) return undefined
    const name = `pasted-${at}`
    pictures.set(name, { alt: alternativeText(alt), source })
    return upload(name, { id: name })
  })
  return { ...pasted, pictures }
}

/** Where the counts differ nobody knows which is which. */
function localPictures<Given>(
  count: number,
  { rtf, files }: Beside<Given>,
): (PictureBytes | Given | undefined)[] {
  if (count === 0) return []
  const written = rtfPictures(rtf())
  if (written.length === count) return written
  return files.length === count ? [...files] : []
}

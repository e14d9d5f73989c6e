/** A picture of a clipboard: its bytes, and what they are said to be, such as `image/png`. */
export type PictureBytes = { type: string; bytes: Uint8Array<ArrayBuffer> }

type Group = { isPicture: boolean; isSkipped: boolean; type: string | undefined; hex: string[] }

const TOKEN = /[{}]|\\([a-z]+)-?\d* ?|\\[^a-z]|[^\\{}]+/gi
const TYPES: Readonly<Record<string, string>> = { pngblip: 'image/png', jpegblip: 'image/jpeg' }
/** The same picture once more for readers of 1995, and the bullets of lists. */
const SKIPPED: readonly string[] = ['nonshppict', 'shprslt', 'listpicture']

/**
 * The pictures of a text in RTF in its order, as Word and WPS put them on the clipboard beside a page that names files
 * nobody else can open. Undefined stands for one in a format that no browser shows (EMF, WMF). In linear time.
 */
export function rtfPictures(rtf: string): (PictureBytes | undefined)[] {
  const pictures: (PictureBytes | undefined)[] = []
  const open: Group[] = []
  for (const [token, word] of rtf.matchAll(TOKEN)) {
    const group = open.at(-1)
    // Bytes as they are follow this word, which no reader of text can count.
    if (word === 'bin') return []
    if (token === '{')
      open.push({ isPicture: false, isSkipped: group?.isSkipped ?? false, type: undefined, hex: [] })
    else if (token === '}') {
      const closed = open.pop()
      if (closed?.isPicture && !closed.isSkipped) pictures.push(pictureOf(closed))
    } else if (!group) continue
    else if (word === 'pict') group.isPicture = true
    else if (word !== undefined && SKIPPED.includes(word)) group.isSkipped = true
    else if (word !== undefined) group.type ??= TYPES[word]
    else if (group.isPicture && !token.startsWith('\\')) group.hex.push(token)
  }
  return pictures
}

function pictureOf({ type, hex }: Group): PictureBytes | undefined {
  const digits = hex.join('').replace(/\s+/g, '')
  if (!type || digits.length < 2 || !/^[\da-f]+$/i.test(digits)) return undefined
  const bytes = new Uint8Array(Math.floor(digits.length / 2))
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return { type, bytes }
}

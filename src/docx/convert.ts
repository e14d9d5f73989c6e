import mammoth from 'mammoth'
import { z } from 'zod'
import { alternativeText } from '@/domain/article/prose/alternativeText'
import { MARK_CLASS, TITLE_CLASS } from '@/domain/article/prose/html/tree'
import { OWN_STYLES } from './brief/ownStyles'
import { DOCX_LIMITS } from './limits'
import { refused } from './refuse'
import { TITLE_STYLE } from './word/titles'
import { MARK_STYLE } from './word/writeNumbers'

export type FoundImage = { key: string; bytes: Buffer; alt: string }

/** What mammoth makes of the document: HTML whose images are named `image:0`, `image:1`, … */
export async function convert(
  parts: ReadonlyMap<string, Buffer>,
  xml: ReadonlyMap<string, string>,
): Promise<{ html: string; images: FoundImage[] }> {
  const images: FoundImage[] = []
  let pictures = 0
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures += 1
    // What is thrown here mammoth takes for a picture it may leave out: said below.
    if (pictures > DOCX_LIMITS.images) return { src: '' }
    const key = `image:${images.length}`
    const { altText } = described.parse(image)
    const found: FoundImage = {
      key,
      bytes: Buffer.alloc(0),
      alt: alternativeText(altText ?? ''),
    }
    images.push(found)
    found.bytes = await image.readAsBuffer()
    return { src: key }
  })
  const { value: html } = await mammoth
    .convertToHtml(packageOf(parts, xml), {
      convertImage,
      styleMap: STYLE_MAP,
    })
    .catch(() => {
      throw refused('damaged')
    })
  if (pictures > DOCX_LIMITS.images) throw refused('too-many-images')
  return { html, images }
}

// Its types leave the description out.
const described = z.object({ altText: z.string().nullish() })

const STYLE_MAP = [
  `p[style-name='Title'] => p.${TITLE_CLASS}:fresh`,
  `p.${TITLE_STYLE} => p.${TITLE_CLASS}:fresh`,
  `r.${MARK_STYLE} => span.${MARK_CLASS}`,
  `r.${OWN_STYLES.bold.id} => strong`,
  `r.${OWN_STYLES.italic.id} => em`,
  "p[style-name='Subtitle'] => p:fresh",
]

/** The unpacked parts in place of a zip: mammoth would unpack it again, without a limit. Its types leave this input out. */
function packageOf(parts: ReadonlyMap<string, Buffer>, xml: ReadonlyMap<string, string>) {
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string): Promise<string | Buffer> => {
      const part = parts.get(name) ?? Buffer.alloc(0)
      if (encoding === 'base64') return Promise.resolve(part.toString('base64'))
      return Promise.resolve(encoding ? (xml.get(name) ?? part.toString('utf8')) : part)
    },
  }
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
}

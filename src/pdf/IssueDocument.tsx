import { Canvas, Document, Image, Page, View } from '@react-pdf/renderer'
import { type Mark } from './flow/box'
import { type Page as ComposedPage } from './flow/paginate'
import { type FontSet } from './fonts/fontSet'
import { createGlyphClaims } from './glyphClaims'
import { imageFormat } from '@/domain/imageSize'
import { type IssueView } from '@/domain/brief/issueView'
import { drawMarks, drawPreviewMark, parsePainter } from './painter'
import { PAGE } from './theme'

export type IssueDocumentProps = {
  view: IssueView
  pages: readonly ComposedPage[]
  images: Readonly<Record<string, Buffer>>
  fonts: FontSet
  preview: boolean
}

/** The composed pages as a PDF document. Everything is already placed: nothing here measures, breaks or flows. */
export function IssueDocument({ view, pages, images, fonts, preview }: IssueDocumentProps) {
  const { title, author, date } = view.metadata
  // The only date in the file, so that the same issue gives the same bytes.
  const ink = { fonts, claims: createGlyphClaims(fonts) }
  const day = new Date(`${date}T00:00:00+08:00`)
  return (
    <Document
      title={plain(title)}
      author={plain(author)}
      subject={plain(view.masthead.issueLine)}
      language="zh-CN"
      creator="Jianbao"
      producer="Jianbao"
      creationDate={day}
      conformance="PDF/A-2b"
    >
      {pages.map((page, index) => (
        <Page key={index} size={[PAGE.width, PAGE.height]}>
          {page.bookmarks.map((bookmark, bookmarkIndex) => (
            <View key={bookmarkIndex} {...anchor(bookmark)} />
          ))}
          {page.marks
            .filter((mark) => mark.kind === 'image')
            .map((mark, imageIndex) => (
              <PlacedImage key={imageIndex} mark={mark} images={images} />
            ))}
          <Canvas
            // Its box clips nothing. One as high as the page would count as not fitting it.
            style={{ position: 'absolute', left: 0, top: 0, width: PAGE.width, height: 1 }}
            paint={(painter) => {
              const pen = parsePainter(painter)
              if (preview) drawPreviewMark(pen, ink)
              drawMarks(pen, page.marks, ink)
              return null
            }}
          />
        </Page>
      ))}
    </Document>
  )
}

/** pdfkit writes these into XML as they are. */
const plain = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '＆', '<': '〈', '>': '〉' })[character] ?? '')

/** react-pdf takes a bookmark on every element, though its types know of it on Page only. */
function anchor({ title, y }: { title: string; y: number }) {
  const top = PAGE.top + y
  return {
    style: { position: 'absolute', left: 0, top, width: 1, height: 1 },
    bookmark: { title, fit: false, top },
  } as const
}

type ImageMark = Extract<Mark, { kind: 'image' }>

function PlacedImage({ mark, images }: { mark: ImageMark; images: Readonly<Record<string, Buffer>> }) {
  const data = images[mark.image]
  if (!data) return null
  const { x, y, width, height } = mark
  return (
    <Image
      src={{ data, format: imageFormat(data) }}
      style={{ position: 'absolute', left: PAGE.left + x, top: PAGE.top + y, width, height }}
    />
  )
}

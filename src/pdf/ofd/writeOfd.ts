import { createHash } from 'node:crypto'
import { type IssueView } from '@/domain/brief/issueView'
import type { Page } from '@/pdf/flow/page'
import { type FontSet } from '@/pdf/fonts/fontSet'
import { previewMark } from '@/pdf/previewMark'
import { coverXml } from './cover'
import { digestList } from './digestList'
import { attachmentsXml, documentResXml, documentXml, type EmbeddedFont, publicResXml } from './documentFiles'
import { startHarfBuzz } from './fonts/harfbuzz'
import { subsetFont } from './fonts/subsetFont'
import { packed } from './packed'
import { pageContent } from './pageContent'
import { createResources, type UsedFont } from './resources'

export type OfdInput = {
  view: IssueView
  pages: readonly Page[]
  /** PNG or JPEG bytes by the `image` of each picture */
  images: Readonly<Record<string, Buffer>>
  fonts: FontSet
  preview: boolean
}

const COVER = 'OFD.xml'
const ROOT = 'Doc_0'
const DIGESTS = { name: '摘要清单', file: 'Digests.txt' } as const

/** The composed pages as an OFD file (GB/T 33190-2016), without a seal. The same input gives the same bytes. */
export async function writeOfd({ view, pages, images, fonts, preview }: OfdInput): Promise<Buffer> {
  const files = new Map<string, Buffer>()
  const put = (path: string, bytes: Buffer): void => void files.set(`${ROOT}/${path}`, bytes)
  const resources = createResources(images)
  const mark = preview ? previewMark(fonts.measure) : undefined
  const numbered = pages.map(({ marks, bookmarks }, index) => {
    const page = { id: resources.nextId(), file: `Pages/Page_${index}/Content.xml`, bookmarks }
    put(page.file, pageContent({ marks, preview: mark }, { fonts, resources }))
    return page
  })
  const embedded = await embed(resources.fonts())
  for (const { file, bytes } of [...embedded, ...resources.images()]) put(`Res/${file}`, bytes)
  put('PublicRes.xml', publicResXml(embedded))
  put('DocumentRes.xml', documentResXml(resources))
  put('Document.xml', documentXml(numbered, resources))
  put('Attachs/Attachments.xml', attachmentsXml(DIGESTS))
  const digests = digestList(files)
  const cover = new Map([[COVER, coverXml(view, { id: numberOf(digests), root: `${ROOT}/Document.xml` })]])
  const list = Buffer.from(digestList(cover) + digests)
  return packed(new Map([...cover, ...files, [`${ROOT}/Attachs/${DIGESTS.file}`, list]]), view.metadata.date)
}

async function embed(fonts: readonly UsedFont[]): Promise<EmbeddedFont[]> {
  const harfBuzz = await startHarfBuzz()
  return fonts.map((font) => {
    const bytes = subsetFont(font, harfBuzz)
    const isOpenType = bytes.toString('latin1', 0, 4) === 'OTTO'
    return { ...font, bytes, file: `Font_${font.id}.${isOpenType ? 'otf' : 'ttf'}` }
  })
}

/** 32 digits that no other document has: they come of what it holds. */
const numberOf = (digests: string): string => createHash('sha256').update(digests).digest('hex').slice(0, 32)

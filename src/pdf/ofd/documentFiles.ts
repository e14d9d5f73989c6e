import type { Page } from '@/pdf/flow/page'
import { PAGE } from '@/pdf/theme'
import { type Resources, type UsedFont } from './resources'
import { mm } from './units'
import { element, escaped, xmlFile } from './xml'

/** A page of the document: its number, where its content lies, and what begins on it. */
export type NumberedPage = { id: number; file: string; bookmarks: Page['bookmarks'] }

/** The document's root: the size of its sheets, where its parts lie, its outline (GB/T 33190, 7.5). */
export function documentXml(pages: readonly NumberedPage[], { lastId }: Resources): Buffer {
  const outline = pages.flatMap(({ id, bookmarks }) =>
    bookmarks.map(({ title, y }) => outlineElement(title, { PageID: id, Top: mm(PAGE.top + y) })),
  )
  return xmlFile('Document', {}, [
    element('CommonData', {}, [
      element('MaxUnitID', {}, String(lastId())),
      element('PageArea', {}, element('PhysicalBox', {}, `0 0 ${mm(PAGE.width)} ${mm(PAGE.height)}`)),
      element('PublicRes', {}, 'PublicRes.xml'),
      element('DocumentRes', {}, 'DocumentRes.xml'),
    ]),
    element(
      'Pages',
      {},
      pages.map(({ id, file }) => element('Page', { ID: id, BaseLoc: file })),
    ),
    outline.length > 0 ? element('Outlines', {}, outline) : '',
    element('Attachments', {}, 'Attachs/Attachments.xml'),
  ])
}

function outlineElement(title: string, at: { PageID: number; Top: string }): string {
  const place = element('Dest', { Type: 'XYZ', PageID: at.PageID, Left: 0, Top: at.Top, Zoom: 0 })
  const action = element('Action', { Event: 'CLICK' }, element('Goto', {}, place))
  return element('OutlineElem', { Title: title }, element('Actions', {}, action))
}

export type EmbeddedFont = UsedFont & { file: string; bytes: Buffer }

/** The fonts of the document. */
export const publicResXml = (fonts: readonly EmbeddedFont[]): Buffer =>
  xmlFile('Res', { BaseLoc: 'Res' }, [
    element(
      'Fonts',
      {},
      fonts.map(({ id, face, file }) => {
        const { fullName, familyName } = face.font
        const names = { FontName: fullName, FamilyName: familyName, Charset: 'unicode' }
        return element('Font', { ID: id, ...names }, element('FontFile', {}, file))
      }),
    ),
  ])

/** The pictures of the document. */
export function documentResXml({ images }: Resources): Buffer {
  const media = images().map(({ id, file, format }) =>
    element('MultiMedia', { ID: id, Type: 'Image', Format: format }, element('MediaFile', {}, file)),
  )
  return xmlFile('Res', { BaseLoc: 'Res' }, media.length > 0 ? [element('MultiMedias', {}, media)] : [])
}

/** What lies beside the pages: the list of digests. */
export const attachmentsXml = ({ name, file }: { name: string; file: string }): Buffer =>
  xmlFile('Attachments', {}, [
    element(
      'Attachment',
      { ID: 'digests', Name: name, Format: 'txt', Usage: 'none' },
      element('FileLoc', {}, escaped(file)),
    ),
  ])

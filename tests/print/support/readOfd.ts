import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import * as fontkit from 'fontkit'

/** A glyph as it lies on the page; points from the top left of the sheet, as readPdf has it. */
export type OfdGlyph = { id: number; font: string; x: number; baseline: number; size: number; color: string }
export type OfdBox = { x: number; y: number; width: number; height: number }
export type OfdText = { text: string; box: OfdBox; glyphs: OfdGlyph[]; turned: boolean }
export type OfdPage = {
  texts: OfdText[]
  rules: (OfdBox & { color: string })[]
  images: (OfdBox & { file: string })[]
}
export type OfdFile = {
  files: Map<string, Buffer>
  xml: Map<string, Element>
  info: Record<string, string>
  custom: Record<string, string>
  fonts: Map<string, fontkit.Font>
  pages: OfdPage[]
  bookmarks: { title: string; page: number; y: number }[]
}

const POINTS = 72 / 25.4

/** Reads an OFD as the standard says it is read, from OFD.xml on: whatever it names must be there. */
export function readOfd(bytes: Buffer): OfdFile {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, Buffer.from(part)]))
  const xml = new Map<string, Element>()
  const root = (path: string): Element => {
    const element = parsed(part(files, path).toString('utf8'), path)
    xml.set(path, element)
    return element
  }
  const cover = root('OFD.xml')
  const documentPath = textOf(one(cover, 'DocRoot'))
  const folder = documentPath.slice(0, documentPath.lastIndexOf('/'))
  const document = root(documentPath)
  const fonts = new Map<string, fontkit.Font>()
  const images = new Map<string, string>()
  for (const name of ['PublicRes', 'DocumentRes']) {
    const resource = root(`${folder}/${textOf(one(document, name))}`)
    const path = (element: Element, child: string): string =>
      `${folder}/${resource.getAttribute('BaseLoc')}/${textOf(one(element, child))}`
    for (const font of all(resource, 'Font'))
      fonts.set(attribute(font, 'ID'), opened(part(files, path(font, 'FontFile'))))
    for (const media of all(resource, 'MultiMedia')) {
      images.set(attribute(media, 'ID'), path(media, 'MediaFile'))
      part(files, path(media, 'MediaFile'))
    }
  }
  for (const attachment of all(root(`${folder}/${textOf(one(document, 'Attachments'))}`), 'Attachment'))
    part(files, `${folder}/Attachs/${textOf(one(attachment, 'FileLoc'))}`)
  const ids = all(one(document, 'Pages'), 'Page')
  const pages = ids.map((page) =>
    readPage(root(`${folder}/${attribute(page, 'BaseLoc')}`), { fonts, images }),
  )
  const bookmarks = all(document, 'OutlineElem').map((element) => {
    const place = one(element, 'Dest')
    const page = ids.findIndex((id) => attribute(id, 'ID') === attribute(place, 'PageID')) + 1
    return { title: attribute(element, 'Title'), page, y: Number(attribute(place, 'Top')) * POINTS }
  })
  const custom = all(cover, 'CustomData').map((data) => [attribute(data, 'Name'), textOf(data)] as const)
  const info = children(one(cover, 'DocInfo')).map((child) => [child.localName ?? '', textOf(child)] as const)
  return {
    files,
    xml,
    fonts,
    pages,
    bookmarks,
    info: Object.fromEntries(info),
    custom: Object.fromEntries(custom),
  }
}

type Resources = { fonts: Map<string, fontkit.Font>; images: Map<string, string> }

function readPage(page: Element, { fonts, images }: Resources): OfdPage {
  const found: OfdPage = { texts: [], rules: [], images: [] }
  for (const object of all(page, 'Layer').flatMap(children)) {
    const box = boxOf(attribute(object, 'Boundary'))
    if (object.localName === 'TextObject') found.texts.push(readText(object, box, fonts))
    if (object.localName === 'PathObject') {
      const points = [...textOf(one(object, 'AbbreviatedData')).matchAll(/[ML] (\S+) (\S+)/g)]
      const [xs, ys] = [1, 2].map((index) => points.map((point) => Number(point[index]) * POINTS))
      const extent = {
        x: box.x + Math.min(...(xs ?? [])),
        y: box.y + Math.min(...(ys ?? [])),
        width: Math.max(...(xs ?? [])) - Math.min(...(xs ?? [])),
        height: Math.max(...(ys ?? [])) - Math.min(...(ys ?? [])),
      }
      found.rules.push({ ...extent, color: colorOf(object) })
    }
    if (object.localName === 'ImageObject') {
      const file = images.get(attribute(object, 'ResourceID'))
      if (!file) throw new Error('a picture that is no resource')
      const [width = 0, , , height = 0, x = 0, y = 0] = numbers(attribute(object, 'CTM')).map(
        (n) => n * POINTS,
      )
      found.images.push({ x: box.x + x, y: box.y + y, width, height, file })
    }
  }
  return found
}

function readText(object: Element, box: OfdBox, fonts: Map<string, fontkit.Font>): OfdText {
  const id = attribute(object, 'Font')
  const font = fonts.get(id)
  if (!font) throw new Error(`font ${id} is no resource`)
  const code = one(object, 'TextCode')
  const text = textOf(code)
  const [transform] = all(object, 'CGTransform')
  const characters = Array.from(text)
  const own = characters.map((character) => {
    const point = character.codePointAt(0) ?? 0
    if (!transform && !font.hasGlyphForCodePoint(point)) throw new Error(`${character} is not in its font`)
    return font.glyphForCodePoint(point).id
  })
  const ids = transform ? numbers(textOf(one(transform, 'Glyphs'))) : own
  if (transform) {
    const counts = ['CodePosition', 'CodeCount', 'GlyphCount'].map((name) =>
      Number(attribute(transform, name)),
    )
    if (String(counts) !== String([0, characters.length, ids.length]))
      throw new Error(`odd counts: ${counts.join()}`)
  }
  const xs = places(
    Number(attribute(code, 'X')),
    ids.length > 1 ? attribute(code, 'DeltaX') : null,
    ids.length,
  )
  const ys = places(Number(attribute(code, 'Y')), code.getAttribute('DeltaY'), ids.length)
  const glyphs = ids.map((glyph, index) => ({
    id: glyph,
    font: id,
    x: box.x + (xs[index] ?? NaN) * POINTS,
    baseline: box.y + (ys[index] ?? NaN) * POINTS,
    size: Number(attribute(object, 'Size')) * POINTS,
    color: colorOf(object),
  }))
  return { text, box, glyphs, turned: object.hasAttribute('CTM') }
}

/** Of so many glyphs, from the first and the distances between them: `g 3 5.5` says a distance three times. */
function places(first: number, deltas: string | null, count: number): number[] {
  if (!deltas) return Array.from({ length: count }, () => first)
  const list = deltas.split(' ')
  const distances: number[] = []
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] !== 'g') distances.push(Number(list[at]))
    else {
      distances.push(...Array.from({ length: Number(list[at + 1]) }, () => Number(list[at + 2])))
      at += 2
    }
  }
  if (distances.length !== count - 1) throw new Error(`${count} glyphs and ${distances.length} distances`)
  let place = first
  return [first, ...distances.map((distance) => (place += distance))]
}

const numbers = (text: string): number[] => text.split(' ').map(Number)

function boxOf(text: string): OfdBox {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers(text).map((value) => value * POINTS)
  return { x, y, width, height }
}

function colorOf(object: Element): string {
  const values = numbers(attribute(one(object, 'FillColor'), 'Value'))
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function opened(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes)
  if ('fonts' in font) throw new Error('a collection is no font of an OFD')
  return font
}

function part(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`${path} is named and not there`)
  return bytes
}

function parsed(text: string, path: string): Element {
  const stop = (message: string): never => {
    throw new Error(`${path}: ${message}`)
  }
  const parser = new DOMParser({ errorHandler: { warning: stop, error: stop, fatalError: stop } })
  return parser.parseFromString(text, 'text/xml').documentElement
}

export const all = (element: Element, name: string): Element[] =>
  Array.from(element.getElementsByTagNameNS('http://www.ofdspec.org/2016', name))

function one(element: Element, name: string): Element {
  const [found] = all(element, name)
  if (!found) throw new Error(`no ${name} in ${element.tagName}`)
  return found
}

function attribute(element: Element, name: string): string {
  if (!element.hasAttribute(name)) throw new Error(`${element.tagName} without ${name}`)
  return element.getAttribute(name) ?? ''
}

const children = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1)

const textOf = (element: Element): string => element.textContent ?? ''

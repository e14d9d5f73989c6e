/** The part of pdfkit 0.20 used here; the package ships no types. */
declare module 'pdfkit' {
  import { type Font } from 'fontkit'
  import { type Readable } from 'node:stream'

  /** A stretch of a page's content that belongs to a structure element. */
  export type StructContent = { refs: unknown[] }
  export type StructElement = {
    add: (child: StructElement | StructContent) => StructElement
    end: () => void
    dictionary: { data: Record<string, unknown> }
  }
  export type OpenImage = { width: number; height: number }

  export type DocumentOptions = {
    autoFirstPage: boolean
    /** null: no standard font, which would not be embedded */
    font: null
    pdfVersion: '1.7'
    lang: string
    displayTitle: boolean
    tagged: boolean
    subset?: 'PDF/A-2a'
    info: Record<string, string | Date>
  }

  export class PDFDocument extends Readable {
    constructor(options: DocumentOptions)
    /** fonts by the key they were asked for; `unicode`: what each glyph of the subset stands for */
    _fontFamilies: Record<string, { unicode?: number[][] }>
    outline: { addItem: (title: string, options: { left: number; top: number; fit: boolean }) => unknown }
    /** the sheet that is drawn on */
    page: { width: number }
    addPage(options: { size: [number, number]; margin: number }): this
    save(): this
    restore(): this
    rotate(angle: number, options: { origin: [number, number] }): this
    fillColor(color: string): this
    rect(x: number, y: number, width: number, height: number): this
    fill(color: string): this
    font(font: Font, key: string, size: number): this
    text(
      text: string,
      x: number,
      y: number,
      options: { lineBreak: false; baseline: 'alphabetic'; characterSpacing: number },
    ): this
    openImage(data: Buffer): OpenImage
    image(image: OpenImage, x: number, y: number, options: { width: number; height: number }): this
    struct(
      type: string,
      options?: { alt?: string; scope?: string; bbox?: [number, number, number, number] },
    ): StructElement
    addStructure(element: StructElement): this
    markStructureContent(type: string): StructContent
    markContent(type: 'Artifact', options: { type: 'Pagination' | 'Layout' | 'Background' }): this
    endMarkedContent(): this
    /** a line of the page's own operators */
    addContent(operators: string): this
    appendXML(xml: string): void
    end(): void
  }
}

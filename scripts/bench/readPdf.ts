import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A glyph as it lies on the page; points from the top left of the sheet. width is what it advances the pen by. */
export type Glyph = {
  text: string
  x: number
  baseline: number
  width: number
  size: number
  font: string
  color: string
}
export type Shape = { x: number; y: number; width: number; height: number; color: string }
export type PdfPage = {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Shape[]
  images: Shape[]
  text: string
}
export type PdfFile = {
  pages: PdfPage[]
  info: Record<string, unknown>
  language: string
  bookmarks: { title: string; page: number; y: number }[]
}

type Matrix = readonly [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Reads glyph boxes, rules and images back out of a PDF, from its drawing operators. */
export async function readPdf(bytes: Buffer): Promise<PdfFile> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const operators = await page.getOperatorList()
    const content = await page.getTextContent()
    const text = content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
    pages.push({ width, height, text, ...interpret(operators, height) })
  }
  const metadata = await document.getMetadata()
  const outline = (await document.getOutline()) ?? []
  const bookmarks = await Promise.all(
    outline.map(async (item) => {
      const destination: unknown[] = Array.isArray(item.dest) ? item.dest : []
      const page =
        (await document.getPageIndex(destination[0] as Parameters<typeof document.getPageIndex>[0])) + 1
      return { title: item.title, page, y: (pages[page - 1]?.height ?? 0) - Number(destination[3]) }
    }),
  )
  const info: Record<string, unknown> = { ...metadata.info }
  const language = typeof info['Language'] === 'string' ? info['Language'] : ''
  await document.destroy()
  return { pages, info, language, bookmarks }
}

type Drawn = { glyphs: Glyph[]; rules: Shape[]; images: Shape[] }
type State = { matrix: Matrix; font: string; size: number; spacing: number; color: string }

function interpret(list: { fnArray: number[]; argsArray: unknown[] }, pageHeight: number): Drawn {
  const drawn: Drawn = { glyphs: [], rules: [], images: [] }
  const stack: State[] = []
  let state: State = { matrix: IDENTITY, font: '', size: 0, spacing: 0, color: '#000000' }
  // Where the line of text begins, which moves are counted from, and where the pen stands.
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY
  list.fnArray.forEach((operator, index) => {
    const args = asArray(list.argsArray[index])
    switch (operator) {
      case OPS.save:
        stack.push({ ...state })
        break
      case OPS.restore:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state.matrix = multiply(state.matrix, asMatrix(args))
        break
      case OPS.setFillRGBColor:
        state.color = String(args[0])
        break
      case OPS.beginText:
        text = line = IDENTITY
        break
      case OPS.moveText:
        text = line = multiply(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])])
        break
      case OPS.setTextMatrix:
        text = line = asMatrix(
          Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? asArray(args[0]) : args,
        )
        break
      case OPS.setFont:
        state.font = String(args[0])
        state.size = Number(args[1])
        break
      case OPS.setCharSpacing:
        state.spacing = Number(args[0])
        break
      case OPS.showText:
      case OPS.showSpacedText: {
        text = showText(asArray(args[0]), { state, text, pageHeight, drawn })
        break
      }
      case OPS.constructPath: {
        const box = asArray(args[2]).map(Number)
        if (box.length === 4)
          drawn.rules.push(shape(state, box as unknown as [number, number, number, number], pageHeight))
        break
      }
      case OPS.paintImageXObject:
        drawn.images.push(shape(state, [0, 0, 1, 1], pageHeight))
        break
    }
  })
  return drawn
}

type Showing = { state: State; text: Matrix; pageHeight: number; drawn: Drawn }

function showText(items: unknown[], { state, text, pageHeight, drawn }: Showing): Matrix {
  let pen = text
  for (const item of items) {
    if (typeof item === 'number') {
      pen = multiply(pen, [1, 0, 0, 1, (-item / 1000) * state.size, 0])
      continue
    }
    const glyph = item as { unicode: string; width: number }
    const advance = (glyph.width / 1000) * state.size + state.spacing
    const [, , , , x, y] = multiply(state.matrix, pen)
    drawn.glyphs.push({
      text: glyph.unicode,
      x,
      baseline: pageHeight - y,
      width: advance,
      size: state.size,
      font: state.font,
      color: state.color,
    })
    pen = multiply(pen, [1, 0, 0, 1, advance, 0])
  }
  return pen
}

function shape(
  state: State,
  [minX, minY, maxX, maxY]: [number, number, number, number],
  pageHeight: number,
): Shape {
  const [ax, ay] = apply(state.matrix, minX, minY)
  const [bx, by] = apply(state.matrix, maxX, maxY)
  return {
    x: Math.min(ax, bx),
    y: pageHeight - Math.max(ay, by),
    width: Math.abs(bx - ax),
    height: Math.abs(by - ay),
    color: state.color,
  }
}

function asArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : []
}

const asMatrix = (args: unknown[]): Matrix => args.map(Number) as unknown as Matrix

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a, b] = [m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1]]
  const [c, d] = [m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3]]
  const [e, f] = apply(m, n[4], n[5])
  return [a, b, c, d, e, f]
}

import { type StructElement, type PDFDocument } from 'pdfkit'
import { type Tag, type TagPath } from './tags'

export type Structure = {
  /** Marks what `draw` draws as content of an element, which is made where it is not there yet, after its siblings. */
  content: (tags: TagPath, draw: () => void, bbox?: [number, number, number, number]) => void
  /** An element that has no text: an empty cell. */
  element: (tags: TagPath) => void
  /** Once all pages are drawn. */
  end: () => void
}

/** The structure tree of a document, in the order in which its content is drawn. */
export function createStructure(pen: PDFDocument): Structure {
  const root = pen.struct('Document')
  const known = new Map<string, StructElement>()

  const elementOf = (tags: TagPath, bbox?: [number, number, number, number]): StructElement => {
    let parent = root
    for (const tag of tags) {
      const element = known.get(tag.key) ?? made(pen, tag, bbox)
      if (!known.has(tag.key)) parent.add(element)
      known.set(tag.key, element)
      parent = element
    }
    return parent
  }

  return {
    content: (tags, draw, bbox) => {
      const element = elementOf(tags, bbox)
      element.add(pen.markStructureContent(tags.at(-1)?.type ?? 'P'))
      draw()
      pen.endMarkedContent()
    },
    element: (tags) => void elementOf(tags),
    end: () => {
      root.end()
      pen.addStructure(root)
    },
  }
}

function made(pen: PDFDocument, tag: Tag, bbox?: [number, number, number, number]): StructElement {
  const { type, alt, scope, columns = 1, rows = 1 } = tag
  const element = pen.struct(type, { ...(alt && { alt }), ...(type === 'Figure' && bbox && { bbox }) })
  const table = {
    ...(scope && { Scope: scope }),
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
  }
  // pdfkit knows of Scope only.
  if (Object.keys(table).length > 0) element.dictionary.data['A'] = { O: 'Table', ...table }
  return element
}

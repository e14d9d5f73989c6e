import { type Box, type Mark } from './flow/box'

/** The standard structure types (ISO 32000-1, 14.8.4) a brief is made of, under one Document. */
export type TagType = 'H1' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption'

/** One element of the structure tree. Whatever names the same `key` belongs to the same element, on whatever page. */
export type Tag = {
  type: TagType
  key: string
  /** of a Figure: what it shows */
  alt?: string
  /** of a TH: what it heads */
  scope?: 'Column' | 'Row'
  /** of a TH or TD: how far it reaches, where that is over one */
  columns?: number
  rows?: number
}

/** From below the Document down to the element that holds the text. */
export type TagPath = readonly Tag[]

export const paragraphTag = (key: string): TagPath => [{ type: 'P', key }]

/** The same marks as the content of an element. Rules belong to none: they are drawn as artifacts. */
export const taggedMarks = (marks: readonly Mark[], tags: TagPath): Mark[] =>
  marks.map((mark) => (mark.kind === 'rule' ? mark : { ...mark, tags }))

export const taggedBoxes = (boxes: readonly Box[], tags: TagPath): Box[] =>
  boxes.map((box) => ({ ...box, marks: taggedMarks(box.marks, tags) }))

/** Drawn once more, as a table's header on its next page: an artifact, for it was read already. */
export const untaggedBoxes = (boxes: readonly Box[]): Box[] =>
  boxes.map((box) => ({
    ...box,
    marks: box.marks.map((mark) => {
      if (mark.kind === 'rule') return mark
      const { tags: _, ...untagged } = mark
      return untagged
    }),
  }))

import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { type TagPath } from '../tags'
import { type Line } from '../typesetting/text'

/** Something drawn; `tags` say which element of the structure it is content of, `isPageNumber` that it is the foot of a page. x and y are in points from the top left of the box it belongs to, y of text its baseline. */
export type Mark =
  | {
      kind: 'text'
      x: number
      y: number
      size: number
      color: string
      line: Line
      tags?: TagPath
      isPageNumber?: true
    }
  | { kind: 'rule'; x: number; y: number; width: number; height: number; color: string }
  | { kind: 'image'; x: number; y: number; width: number; height: number; image: string; tags?: TagPath }

/**
 * A strip of the text block, as wide as it is: a line of text, a table row, an image with its caption, a space.
 * Never split. Pages are filled with boxes from top to bottom.
 */
export type Box = {
  height: number
  marks: Mark[]
  /** a line of text on the grid: lower where a page's lines are set closer; `blank`, an empty one beside a title */
  grid?: 'line' | 'blank'
  /** the next box stands on the same page; a number: unless so many points of a page or more would be left blank for it */
  keepWithNext?: boolean | number
  /** a space: nothing is left of it at the top of a page */
  discardable?: boolean
  endsOnGrid?: boolean
  startsPage?: boolean
  /** the same, no higher than the rest of a page; undefined where that would make it too small */
  shrunk?: (room: number) => Box | undefined
  /** a table row: what is repeated above it when it begins a page, and what closes the table above a page's end */
  table?: { id: string; header: Box[]; opening: Mark[]; closing: Mark[] }
  bookmark?: string
  /** what the office is told of it, with the page it comes to stand on */
  notes?: LayoutNote[]
  /** a picture: what the office is told where it leaves so many points of a page blank */
  whenPushed?: (left: number) => LayoutNote | undefined
}

/** What lies on the bottom edge of the last page; where it is higher than a page, it goes over several in parts. */
export type Foot = Box & { parts?: (room: { first: number; page: number }) => (Box | undefined)[] }

/** As much as brings what follows back to the grid, and `height` at least: below what keeps no grid. */
export const toGrid = (height: number): Box => ({ ...space(height), endsOnGrid: true })

export const space = (height: number): Box => ({ height, marks: [], discardable: true })

import type { LayoutNote } from '@/domain/brief/layoutFinding'
import type { Mark } from './box'

/** A page of placed marks, in points from the top left of the text block. */
export type Page = {
  marks: Mark[]
  bookmarks: { title: string; y: number }[]
  /** points of the block that text, tables and pictures take */
  filled: number
  /** height of the foot, or of its part on this page; 0 without one */
  foot: number
  notes: LayoutNote[]
  /** has no page number printed */
  isUnnumbered?: boolean
}

import type { BlockNode } from '../../lexical/nodes'
import type { Flow } from './flow'
import type { FoundPicture, ReportBuilder } from './report'
import type { State } from './state'
import type { StyleOf } from './styles'
import type { HtmlElement, HtmlNode } from './tree'

export type Reader = {
  flow: Flow
  report: ReportBuilder
  styleOf: StyleOf
  /** What stands for a picture in the text; undefined names it as left out. */
  picture: (found: FoundPicture) => BlockNode | undefined
  /** Tables that only arrange what is in them. */
  layout: ReadonlySet<HtmlElement>
  /** Leaves an element out, where it is hidden or struck; says whether it did. */
  leaves: (element: HtmlElement) => boolean
  read: (nodes: readonly HtmlNode[], state: State, reader: Reader) => void
}

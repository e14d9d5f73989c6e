/**
 * One thing after another of an earlier issue's file. `size` is the type's, in points, where the file says so;
 * `isDisplayed` what is set as a title is: in the middle, or larger than text.
 */
export type SourcePart =
  | { kind: 'text'; text: string; size?: number; isDisplayed?: boolean }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'picture' }

/** A line as it lies on a page; lengths in points, `top` from the page's upper edge down to the baseline. */
export type SourceLine = {
  page: number
  text: string
  left: number
  right: number
  top: number
  size: number
}

import { type MissingGlyph } from '../fonts/missingGlyphs'
import { type FontConfig } from '../fonts/roles'
import { type IssueView } from '../issueView'

/** What a child is asked and answers over its channel (structured clone: Buffers arrive as Uint8Arrays). */
export type PoolJob =
  | { kind: 'render'; view: IssueView; images: Record<string, Uint8Array>; preview: boolean }
  | { kind: 'missingGlyphs'; view: IssueView }

export type ToChild = { id: number; fonts: FontConfig; job: PoolJob }

export type JobResult =
  { kind: 'render'; pdf: Uint8Array; pages: number } | { kind: 'missingGlyphs'; missing: MissingGlyph[] }

export type FromChild = { ready: true } | { id: number; result: JobResult } | { id: number; error: string }

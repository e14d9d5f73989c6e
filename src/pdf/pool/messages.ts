import { type FontConfig } from '../fonts/roles'
import { type LayoutFinding } from '@/domain/brief/layoutFinding'
import { type IssueView } from '@/domain/brief/issueView'

/** What a child is asked and answers over its channel (structured clone: Buffers arrive as Uint8Arrays). */
export type PoolJob = {
  view: IssueView
  images: Record<string, Uint8Array>
  preview: boolean
  /** what is made of the pages; `layout`: no file, only how they come out; `sheet`: one that goes with a brief, as PDF */
  wanted: 'pdf' | 'ofd' | 'layout' | 'sheet'
}

export type ToChild = { id: number; fonts: FontConfig; job: PoolJob }

export type Layout = {
  pages: number
  /** Page, from 1, on which each article begins, in the issue's order. */
  articlePages: number[]
  findings: LayoutFinding[]
  /** Of the file. Of a layout alone as its PDF would have, roughly: pictures as they will be, text by the page. */
  bytes: number
}

export type Rendered = Layout & { pdf: Buffer }

/** Without a file where only the layout was asked for. */
export type JobResult = Layout & { file?: Uint8Array }

export type FromChild = { ready: true } | { id: number; result: JobResult } | { id: number; error: string }

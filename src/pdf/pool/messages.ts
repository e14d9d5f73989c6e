import { type FontConfig } from '../fonts/roles'
import { type IssueView } from '@/domain/brief/issueView'

/** What a child is asked and answers over its channel (structured clone: Buffers arrive as Uint8Arrays). */
export type PoolJob = { view: IssueView; images: Record<string, Uint8Array>; preview: boolean }

export type ToChild = { id: number; fonts: FontConfig; job: PoolJob }

/** `articlePages`: page, from 1, on which each article begins, in the issue's order. */
export type Rendered<Bytes = Buffer> = { pdf: Bytes; pages: number; articlePages: number[] }

export type JobResult = Rendered<Uint8Array>

export type FromChild = { ready: true } | { id: number; result: JobResult } | { id: number; error: string }

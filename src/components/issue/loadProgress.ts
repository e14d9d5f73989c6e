import { z } from 'zod'
import { issueDeliveriesSchema, type IssueDeliveries } from '@/domain/answers/issueDeliveries'
import { progress, type DeliveryCounts, type Missing } from '@/domain/delivery/statuses'
import { getJSON } from '../http/request'

/** How far a published issue is: its PDFs by revision, and for the office what became of its mail. */
export type IssueProgress = {
  revision: number
  /** Latest revision first. Without the current revision its PDF is still being made. */
  pdfs: { revision: number; url: string }[]
  /** Nothing for people who may not read the ledger. */
  office: OfficeProgress | undefined
}

export type OfficeProgress = {
  /** Mails of the current revision. */
  counts: DeliveryCounts
  isPaused: boolean
  missing: Missing
  /** Mails that a restore left in doubt. */
  restored: number
  /** Why the current revision could not be set so far. */
  renderError: string | undefined
  ofd: IssueDeliveries['ofd']
}

export type IssueRef = { issue: number | string; revision: number }

/** @throws RequestError */
export async function loadProgress(
  { issue, revision }: IssueRef,
  { isStaff, signal }: { isStaff: boolean; signal: AbortSignal },
): Promise<IssueProgress> {
  const [pdfs, office] = await Promise.all([
    readPdfs(issue, signal),
    isStaff ? readOfficeProgress(issue, signal) : undefined,
  ])
  return { revision, pdfs, office }
}

/** Nothing more will change by itself. */
export function isSettled({ revision, pdfs, office }: IssueProgress): boolean {
  const isRendered = pdfs.some((pdf) => pdf.revision === revision)
  return isRendered && (office === undefined || progress(office.counts).state !== 'running')
}

const pdfsSchema = z.object({ docs: z.array(z.object({ revision: z.number(), url: z.string() })) })

async function readPdfs(issue: number | string, signal: AbortSignal): Promise<IssueProgress['pdfs']> {
  const query = new URLSearchParams({
    'where[issue][equals]': String(issue),
    sort: '-revision',
    depth: '0',
    limit: '50',
  })
  return (await getJSON(`/api/pdfs?${query}`, { schema: pdfsSchema, signal })).docs
}

async function readOfficeProgress(issue: number | string, signal: AbortSignal): Promise<OfficeProgress> {
  const answer = await getJSON(`/api/issues/${issue}/deliveries`, { schema: issueDeliveriesSchema, signal })
  return {
    counts: answer.counts,
    missing: answer.missing,
    restored: answer.restored,
    isPaused: answer.pausedAt !== null,
    renderError: answer.rendering.error ?? undefined,
    ofd: answer.ofd,
  }
}

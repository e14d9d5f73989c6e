import { z } from 'zod'
import { DELIVERY_STATUSES, progress, type DeliveryCounts, type DeliveryStatus } from '@/domain/delivery'
import { getJSON } from '../http/request'

/** How far a published issue is: its PDFs by revision, and for the office what became of its mail. */
export type IssueProgress = {
  revision: number
  /** Latest revision first. Without the current revision its PDF is still being made. */
  pdfs: { revision: number; url: string }[]
  /** Why the current revision could not be set so far. */
  renderError: string | undefined
  /** Mails of the current revision; nothing for people who may not read the ledger. */
  counts: DeliveryCounts | undefined
}

export type IssueRef = { issue: number | string; revision: number }

/** @throws RequestError */
export async function loadProgress(
  ref: IssueRef,
  { isStaff, signal }: { isStaff: boolean; signal: AbortSignal },
): Promise<IssueProgress> {
  const pdfs = await readPdfs(ref, signal)
  if (!isStaff) return { revision: ref.revision, pdfs, renderError: undefined, counts: undefined }
  const isRendered = pdfs.some(({ revision }) => revision === ref.revision)
  const [renderError, counts] = await Promise.all([
    isRendered ? undefined : readRenderError(ref, signal),
    readCounts(ref, signal),
  ])
  return { revision: ref.revision, pdfs, renderError, counts }
}

/** Nothing more will change by itself. */
export function isSettled({ revision, pdfs, counts }: IssueProgress): boolean {
  const isRendered = pdfs.some((pdf) => pdf.revision === revision)
  return isRendered && (counts === undefined || progress(counts).state !== 'running')
}

const pdfsSchema = z.object({ docs: z.array(z.object({ revision: z.number(), url: z.string() })) })

async function readPdfs({ issue }: IssueRef, signal: AbortSignal): Promise<IssueProgress['pdfs']> {
  const query = new URLSearchParams({
    'where[issue][equals]': String(issue),
    sort: '-revision',
    depth: '0',
    limit: '50',
  })
  return (await getJSON(`/api/pdfs?${query}`, { schema: pdfsSchema, signal })).docs
}

const errorSchema = z.object({ docs: z.array(z.object({ renderError: z.string().nullish() })) })

async function readRenderError(
  { issue, revision }: IssueRef,
  signal: AbortSignal,
): Promise<string | undefined> {
  const query = new URLSearchParams({
    'where[issue][equals]': String(issue),
    'where[revision][equals]': String(revision),
    'select[renderError]': 'true',
    depth: '0',
    limit: '1',
  })
  const { docs } = await getJSON(`/api/publications?${query}`, { schema: errorSchema, signal })
  return docs[0]?.renderError ?? undefined
}

const countSchema = z.object({ totalDocs: z.number() })

async function readCounts({ issue, revision }: IssueRef, signal: AbortSignal): Promise<DeliveryCounts> {
  const count = async (status: DeliveryStatus) => {
    const query = new URLSearchParams({
      'where[issue][equals]': String(issue),
      'where[revision][equals]': String(revision),
      'where[status][equals]': status,
    })
    return (await getJSON(`/api/deliveries/count?${query}`, { schema: countSchema, signal })).totalDocs
  }
  const statuses = Object.keys(DELIVERY_STATUSES) as DeliveryStatus[]
  const counted = await Promise.all(statuses.map(async (status) => [status, await count(status)] as const))
  return Object.fromEntries(counted) as DeliveryCounts
}

import { z } from 'zod'
import { DELIVERY_STATUSES } from '../delivery/statuses'
import { oneOf } from './oneOf'

/** The answer of `GET /api/issues/:id/deliveries`: how far the newest revision of an issue is. */
export const issueDeliveriesSchema = z.object({
  revision: z.number(),
  counts: z.record(oneOf(DELIVERY_STATUSES), z.number()),
  /** progress() of the counts */
  progress: z.object({
    total: z.number(),
    settled: z.number(),
    needPerson: z.number(),
    percent: z.number(),
    state: z.enum(['empty', 'running', 'complete', 'needsPerson']),
  }),
  /** What sending again would do, over all revisions. */
  missing: z.object({
    again: z.number(),
    unknown: z.number(),
    doubtful: z.number(),
    superseded: z.number(),
  }),
  /** Of the doubtful those that a restore left so: nobody knows whether they went out after the backup. */
  restored: z.number(),
  /** ISO 8601, when a person stopped this revision's mail; null while it goes out. */
  pausedAt: z.string().nullable(),
  rendering: z.object({ done: z.boolean(), pages: z.number().nullable(), error: z.string().nullable() }),
  /** The OFD beside the PDF: how many mails carry it, and whether it is there, was given up or is still to be made. */
  ofd: z.object({
    mails: z.number(),
    state: z.enum(['made', 'givenUp', 'waiting']),
    error: z.string().nullable(),
  }),
})

export type IssueDeliveries = z.output<typeof issueDeliveriesSchema>

import type { PayloadRequest, RequestContext } from 'payload'
import type { Mailing } from '@/domain/answers/correction'
import type { Anew } from '@/domain/brief/anew'
import type { Erratum } from '@/domain/brief/errata'
import type { Decision } from '@/domain/workflow/decide'
import type { SignedParts } from '@/domain/schedule'
import type { IssueAction, IssueStatus } from '@/domain/workflow/issue'
import type { Marks, StandingMarks } from './issueMarks'
import type { PlannedRow } from '@/mail/ledger/insertRows'
import type { IssueView } from '@/domain/brief/issueView'

/** What a correction changes: passages, and what it takes anew. */
export type CorrectionWords = {
  errata: readonly Erratum[]
  anew: Anew
  seenChanges: readonly string[] | undefined
  seenMailing: Mailing | undefined
}

/** What is said with a step of an issue. All of it may be left out: the step is then read off the change of status. */
export type StepWords = {
  action?: IssueAction
  comment?: string
  now?: Date
  /** Whether it is mailed. Must be said, and only then may be `nobody`, while a restore is open (requireMailChoice). */
  mailTo?: MailTo
  errata?: Erratum[]
  /** Of a correction: what it takes anew (`Anew`), and what that changes and whom it reaches as the person was shown it. */
  recount?: boolean
  date?: string | undefined
  lists?: boolean
  seenMailing?: Mailing | undefined
  seenChanges?: string[] | undefined
  /** `updatedAt` of the issue as the person saw it, ISO 8601: of one that was changed since, the step is refused. */
  seen?: string
  /** For 三校 and 保密审查: the digest of the pages as the person saw them (`pagesDigest`); a mark of others is refused. */
  seenPages?: string
  /** For 定时发布: when, as it was sent. */
  at?: string
  /** For 保密审查: the verdict and what it rests on, as they were sent. */
  verdict?: string
  basis?: string
  /** The worker's, at its minute, in the name of whoever scheduled. */
  isScheduled?: boolean
}

/**
 * `nobody`: mailed already before a restore: its rows wait for a person, none is sent by itself. `none`: filed, or the
 * demonstration's last winter: there are no rows. No request can say that.
 */
export type MailTo = 'everybody' | 'nobody' | 'none'

/** What a revision consists of, and who gets a mail of it. */
export type FrozenBrief = { view: IssueView; rows: readonly PlannedRow[] }

/** A step that was allowed, from the hook that decided it to the one that records it. */
export type IssueStep = {
  issue: number
  action: IssueAction
  decision: Decision<IssueStatus>
  now: Date
  mailTo: MailTo | undefined
  correction: CorrectionWords
  /** The person's own words, without what the system has to say. */
  comment: string
  seen: string | undefined
  seenPages: string | undefined
  isScheduled: boolean
  /** For schedule: as it was sent. */
  wantedAt: string | undefined
  /** For 保密审查: as they were sent. */
  verdict: string | undefined
  basis: string | undefined
  /** Set by `giveMark`, for 三校 and 保密审查. */
  marked?: Marks
  /** Set by `giveMark`: what was given on other pages, and how those differ. */
  fallen?: StandingMarks & { why: string }
  /** Set by `requireTime`, for schedule. */
  at?: Date
  /** Set by `signContent`, for schedule. */
  signed?: SignedParts
  /** Set by `freezeView`, for publish and correct. */
  frozen?: FrozenBrief
  /** Set by `writePublication`: the id of its row. */
  publication?: number
  /** Set by `recordStep`: the id of its line in the record. */
  record?: number
}

const WORDS = Symbol('words of a step')

type StepContext = RequestContext & { issueStep?: IssueStep; [WORDS]?: StepWords }

/** Goes into the context of a Local API call beside the workflow's grant. */
export function sayWithStep(words: StepWords): RequestContext {
  return { [WORDS]: words }
}

export function wordsOf({ context }: PayloadRequest): StepWords {
  return (context as StepContext)[WORDS] ?? {}
}

/**
 * On the request's context, by which Payload's hooks hand things on. Under a plain key: Payload takes a context that
 * holds symbols only for an empty one and drops it at the next call.
 */
export function beginStep(req: PayloadRequest, step: IssueStep): void {
  req.context = { ...req.context, issueStep: step }
}

/** Puts what the system has to say of a step before the person's own words. */
export function sayFirst(step: IssueStep, words: string): void {
  step.decision = { ...step.decision, comment: [words, step.decision.comment ?? ''].join('') }
}

/** Puts what the system has to say of a step behind the person's own words, on a line of its own. */
export function sayThen(step: IssueStep, words: string): void {
  const said = [step.decision.comment ?? '', words].filter((text) => text !== '')
  step.decision = { ...step.decision, comment: said.join('\n') }
}

/** The step this write of this issue is; undefined for an edit. */
export function stepOf({ context }: PayloadRequest, issue: number | undefined): IssueStep | undefined {
  const { issueStep } = context as StepContext
  return issueStep?.issue === issue ? issueStep : undefined
}

export function endStep(req: PayloadRequest): void {
  const { issueStep: _step, [WORDS]: _words, ...rest } = req.context as StepContext
  req.context = rest
}

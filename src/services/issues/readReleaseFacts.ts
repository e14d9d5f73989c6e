import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { IssueView } from '@/domain/brief/issueView'
import type { ReleaseFacts, SheetStep } from '@/domain/brief/releaseSheet'
import { CHANNELS, type Channel } from '@/domain/channel'
import { REVIEWS } from '@/domain/stages/reviews'
import { ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import { shanghaiTime } from '../deliveries/closingReport'

type Step = {
  collection: 'articles' | 'issues'
  document: number
  action: string
  to: string
  at: Date
  name: string | null
  comment: string | null
}

/** Steps that lead an article nowhere, or that the issue's own say. */
const ASIDE = ['reopen', 'publish']

/** What the record says of an issue and the articles in it, for its release sheet. */
export async function readReleaseFacts(
  { issue, view, mailboxes }: { issue: number; view: Pick<IssueView, 'articles'>; mailboxes: number },
  db: Db,
): Promise<ReleaseFacts> {
  const ids = view.articles.map(({ id }) => Number(id)).filter(Number.isSafeInteger)
  const { rows: steps } = await db.query<Step>(sql`
    select collection, document::int as document, action, "to", at, by_name as name, comment from transitions
     where (collection = 'issues' and document = ${issue})
        or (collection = 'articles' and document = any(${ids}::numeric[]))
     order by at, id`)
  const { rows: articles } = await db.query<{ id: number; channel: Channel }>(
    sql`select id, channel from articles where id = any(${ids})`,
  )
  const channels = new Map(articles.map(({ id, channel }) => [id, channel]))
  const own = steps.filter(({ collection, action }) => collection === 'issues' && action in ISSUE_TRANSITIONS)
  return {
    articles: view.articles.map(({ id, title, company }) => ({
      title,
      source: company ?? sourceOf(channels.get(Number(id))),
      ...stepsOf(
        steps.filter(({ collection, document }) => collection === 'articles' && document === Number(id)),
      ),
    })),
    steps: own.map((step) => ({ ...sheetStep(step, ISSUE_TRANSITIONS), comment: step.comment ?? '' })),
    isSigned: SIGNED[own.findLast(({ action }) => action in SIGNED)?.action ?? ''] ?? false,
    mailboxes,
  }
}

/** Whether an issue is signed after a step that decides it. To schedule is to sign. */
const SIGNED: Readonly<Record<string, boolean>> = {
  publish: true,
  file: true,
  schedule: true,
  unschedule: false,
  return: false,
}

/** How an article came to be taken: of what was done several times, the last; no review of another text than that. */
function stepsOf(steps: readonly Step[]): { steps: SheetStep[]; isStaged: boolean } {
  const latest = new Map<string, Step>()
  for (const step of steps) {
    if (step.action === 'lapse') for (const stage of Object.keys(REVIEWS)) latest.delete(stage)
    if (step.action === 'lapse') continue
    if (ASIDE.includes(step.action) || !(step.action in ARTICLE_TRANSITIONS)) continue
    if (step.to === 'draft' || step.to === 'rejected') continue
    latest.delete(step.action)
    latest.set(step.action, step)
  }
  const isStaged = latest.has('firstReview')
  const words = isStaged ? { ...ARTICLE_TRANSITIONS, ...LAST_REVIEW } : ARTICLE_TRANSITIONS
  return { steps: [...latest.values()].map((step) => sheetStep(step, words)), isStaged }
}

const LAST_REVIEW = { approve: { label: REVIEWS.approve } }

function sheetStep(
  { action, at, name }: Step,
  table: Readonly<Record<string, { label: { zh: string } }>>,
): SheetStep {
  return {
    label: table[action]?.label.zh ?? action,
    name: name ?? '',
    at: shanghaiTime(at.toISOString()).slice(0, 16),
  }
}

const sourceOf = (channel: Channel | undefined): string => (channel ? CHANNELS[channel].zh : '')

import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { dayInShanghai, printedDay } from '@/domain/shanghaiDate'
import { isPrintedForm } from '@/domain/originalFile'
import { issueViewSchema, type IssueView } from '@/domain/brief/issueView'
import type { Correction } from '@/reading/articleSection'
import { poolOf } from '@/db/poolOf'
import { briefImages, type BriefImage } from './briefImages'

/** The latest revision of a published issue as it was frozen. */
export type PublishedBrief = {
  publicationId: number
  view: IssueView
  /** Latest first. */
  corrections: Correction[]
  /** By their key in the view: these, and no others, may be shown with it. */
  images: ReadonlyMap<string, BriefImage>
  /** The file of an issue of before the system, where it is not its PDF already. */
  original: { filename: string; mimeType: string } | undefined
}

// What a revision shows never changes; some of them are kept so that a mailing's readers cost one query each.
const KEPT = 20
const kept = new Map<number, Promise<PublishedBrief>>()

/** Undefined for an issue that is not published, or not there. */
export async function publishedBrief(
  issueId: number,
  { payload }: { payload: Payload },
): Promise<PublishedBrief | undefined> {
  const { rows } = await poolOf(payload).query<{ id: number }>(
    sql`select p.id from publications p join issues i on i.id = p.issue_id and i.revision = p.revision
      where i.id = ${issueId} and i.status = 'published'`,
  )
  const id = rows[0]?.id
  return id === undefined ? undefined : remembered(id, () => load({ id, issueId }, { payload }))
}

async function remembered(id: number, load: () => Promise<PublishedBrief>): Promise<PublishedBrief> {
  const brief = kept.get(id) ?? load()
  // Put in anew, the most recently used is the last; the first is let go.
  kept.delete(id)
  kept.set(id, brief)
  brief.catch(() => kept.delete(id))
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return brief
}

type Revision = { id: number; revision: number; view: unknown; reason: string | null; published_at: Date }

async function load(
  { id, issueId }: { id: number; issueId: number },
  { payload }: { payload: Payload },
): Promise<PublishedBrief> {
  const { rows } = await poolOf(payload).query<Revision>(
    sql`select id, revision::int as revision, view, reason, published_at from publications
      where issue_id = ${issueId} and id <= ${id} order by revision`,
  )
  const revisions = rows.map((row) => ({ ...row, view: issueViewSchema.parse(row.view) }))
  const view = revisions.at(-1)?.view
  if (!view) throw new Error(`publication ${id} is gone`)
  const corrections = revisions
    .slice(1)
    .map(({ revision, reason, published_at, view: corrected }, index): Correction => ({
      revision,
      dateText: printedDay(dayInShanghai(published_at)),
      reason: reason ?? corrected.correction?.reason ?? '',
      positions: changedPositions(revisions[index]?.view, corrected),
    }))
  return {
    publicationId: id,
    view,
    corrections: corrections.reverse(),
    images: await briefImages(view, { payload }),
    original: await readOriginal(issueId, { payload, revision: view.revision }),
  }
}

/** Articles, counted from 1, that differ between a revision and the one before it. */
function changedPositions(before: IssueView | undefined, after: IssueView): number[] {
  return after.articles.flatMap((article, index) =>
    JSON.stringify(article) === JSON.stringify(before?.articles[index]) ? [] : [index + 1],
  )
}

async function readOriginal(
  issueId: number,
  { payload, revision }: { payload: Payload; revision: number },
): Promise<PublishedBrief['original']> {
  const { rows } = await poolOf(payload).query<{ filename: string; mimeType: string }>(
    sql`select o.filename, o.mime_type as "mimeType" from issues i join originals o on o.id = i.original_id
         where i.id = ${issueId} and i.filed`,
  )
  const [original] = rows
  return original && revision === 1 && isPrintedForm(original.mimeType) ? undefined : original
}

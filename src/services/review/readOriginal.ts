import type { Original } from '@/domain/answers/original'
import type { Transition } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'

// An article with more versions than this is read from the latest of them.
const MOST_VERSIONS = 500

/**
 * The author's own text: the version that the last submission made. Read through the versions by the person's own
 * rights; undefined when there is none they may read.
 */
export async function readOriginal(
  id: number,
  { req }: { req: PersonRequest },
): Promise<Original | undefined> {
  const asPerson = { req, user: req.user, overrideAccess: false } as const
  const { docs: steps } = await req.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: '-id',
    limit: MOST_VERSIONS,
    pagination: false,
    depth: 0,
    select: { version: { status: true } },
    ...asPerson,
  })
  // Latest first. Edits in review and a reopened decision leave versions in review, too; only a submission comes from a draft.
  const index = steps.findIndex(
    ({ version }, at) =>
      version.status === 'review' && (steps[at + 1]?.version.status ?? 'draft') === 'draft',
  )
  const version = steps[index]
  if (!version) return undefined
  const [found, record] = await Promise.all([
    req.payload.findVersionByID({ collection: 'articles', id: version.id, depth: 0, ...asPerson }),
    readSubmission(id, { req }),
  ])
  const { title, body } = found.version
  return { title: title ?? '', body, by: record?.byName ?? undefined, at: record?.at }
}

async function readSubmission(id: number, { req }: { req: PersonRequest }): Promise<Transition | undefined> {
  const { docs } = await req.payload.find({
    collection: 'transitions',
    where: { and: [{ article: { equals: id } }, { action: { equals: 'submit' } }] },
    sort: ['-at', '-id'],
    limit: 1,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs[0]
}

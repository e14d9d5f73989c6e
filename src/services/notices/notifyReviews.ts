import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { REVIEWS, type Review, type ReviewStage, whoseReviews } from '@/domain/stages/reviews'
import { reviewsLapsedWords, reviewTurnWords } from '@/mail/notices/stageWords'
import type { Article } from '@/payload-types'
import { accountsOf, type Addressee, officePeople } from './people'
import { writeNotices } from './writeNotices'

type Context = { req: PayloadRequest }

/** Tells who may give the next review that it is their turn: whoever wants the digest of the queue, but who gave one. */
export async function notifyReviewTurn(
  { article, given, next, line }: { article: Article; given: Review[]; next: ReviewStage; line: number },
  { req }: Context,
): Promise<void> {
  const transaction = await currentTransaction(req)
  const told = { ...titled(article), stage: REVIEWS[next].zh }
  await writeNotices(
    {
      kind: 'stage',
      fact: `transition:${line}`,
      people: await others(given, { req }),
      words: (_, serverUrl) => reviewTurnWords({ ...told, serverUrl }),
    },
    { req, transaction },
  )
}

/**
 * Tells people that reviews of theirs fell, whether they want mails or not: nothing else says so; who brought it about knows.
 * Where the article waits again (`next`), the others who may give that review are told, too.
 */
export async function notifyReviewsLapsed(
  {
    article,
    fallen,
    why,
    line,
    next,
  }: { article: Article; fallen: Review[]; why: string; line: number; next: ReviewStage | undefined },
  { req }: Context,
): Promise<void> {
  const transaction = await currentTransaction(req)
  const fact = `transition:${line}`
  const ids = fallen.map(({ by }) => by).filter((id) => id !== req.user?.id)
  const told = { ...titled(article), why, whose: whoseReviews(fallen), next: next && REVIEWS[next].zh }
  await writeNotices(
    {
      kind: 'stage',
      fact,
      people: await accountsOf(transaction, ids),
      words: (_, serverUrl) => reviewsLapsedWords({ ...told, serverUrl }),
    },
    { req, transaction },
  )
  if (next) await notifyReviewTurn({ article, given: fallen, next, line }, { req })
}

async function others(given: readonly { by: number }[], { req }: Context): Promise<Addressee[]> {
  const people = await officePeople(await currentTransaction(req), { kind: 'digest' })
  return people.filter(({ id }) => id !== req.user?.id && given.every(({ by }) => by !== id))
}

const titled = ({ id, title }: Article) => ({ id, title: title ?? '' })

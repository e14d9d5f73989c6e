import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { mayGive } from '@/domain/stages/given'
import { REVIEWS, type Review, type ReviewStage, whoseReviews } from '@/domain/stages/reviews'
import { reviewsLapsedWords, reviewTurnWords } from '@/mail/notices/stageWords'
import type { Article } from '@/payload-types'
import { readReviewRule } from '../stages'
import { accountsOf, type Addressee, officePeople } from './people'
import { writeNotices } from './writeNotices'

type Context = { req: PayloadRequest }

/** Tells who may give the next review that it is their turn: whoever wants the digest of the queue, where each is another person's but who gave one. */
export async function notifyReviewTurn(
  { article, given, next, line }: { article: Article; given: Review[]; next: ReviewStage; line: number },
  { req }: Context,
): Promise<void> {
  const rule = await readReviewRule(req)
  const people = (await others({ req })).filter(({ id }) => mayGive(id, given, rule))
  await writeReviewTurn({ article, people, next, line }, { req })
}

async function writeReviewTurn(
  { article, people, next, line }: { article: Article; people: Addressee[]; next: ReviewStage; line: number },
  { req }: Context,
): Promise<void> {
  const transaction = await currentTransaction(req)
  const told = { ...titled(article), stage: REVIEWS[next].zh }
  await writeNotices(
    {
      kind: 'stage',
      fact: `transition:${line}`,
      people,
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
  if (!next) return
  // Whose reviews fell was told that, and which is next.
  const people = (await others({ req })).filter(({ id }) => fallen.every(({ by }) => by !== id))
  await writeReviewTurn({ article, people, next, line }, { req })
}

async function others({ req }: Context): Promise<Addressee[]> {
  const people = await officePeople(await currentTransaction(req), { kind: 'digest' })
  return people.filter(({ id }) => id !== req.user?.id)
}

const titled = ({ id, title }: Article) => ({ id, title: title ?? '' })

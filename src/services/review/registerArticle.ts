import { isBlank } from '@/domain/text/isBlank'
import { RuleError } from '@/domain/ruleError'
import type { Channel } from '@/domain/channel'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { readReviewRule } from '../stages'
import { SEEN_ITSELF } from '../articles/giveReview'
import { transitionArticle } from '../articles/transitionArticle'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'

export type Registration = {
  title: string
  text: string
  sourceUrl: string
  company: number | null
  channel: Exclude<Channel, 'submission'>
  /** Whether it is taken at once; else it waits in the queue. Where the office has stages, the first of them is given. */
  approve: boolean
}

/**
 * Registers what the office found itself: creates the article, submits it and, if so wished, approves it, as the
 * person behind `req` would do one after another; all of it or nothing.
 * @throws RuleError invalid when title or text is missing
 */
export async function registerArticle(
  { text, approve, ...fields }: Registration,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<{ id: number; approved: boolean }> {
  const paragraphs = paragraphsOf(text)
  if (isBlank(fields.title)) throw new RuleError('invalid', 'no-title', '请填写标题。')
  if (paragraphs.length === 0) throw new RuleError('invalid', 'no-body', '请把正文粘贴到“正文”一栏。')
  return inTransaction(req, async () => {
    const { id } = await req.payload.create({
      collection: 'articles',
      data: { ...fields, body: lexicalParagraphs(paragraphs) },
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    })
    await transitionArticle({ id, action: 'submit', now }, { req })
    if (!approve) return { id, approved: false }
    const [action = 'approve'] = (await readReviewRule(req)).stages
    await transitionArticle({ id, action, now, seen: SEEN_ITSELF }, { req })
    return { id, approved: action === 'approve' }
  })
}

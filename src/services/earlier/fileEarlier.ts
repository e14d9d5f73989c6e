import type { CorrectedProposal } from '@/domain/answers/earlierIssues'
import { applyTitles } from '@/domain/earlier/applyTitles'
import type { OriginalType } from '@/domain/originalFile'
import { RuleError } from '@/domain/ruleError'
import { normalizeTitle } from '@/domain/title'
import type { ReadIssue } from '@/earlier/readIssue'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { storeImages, withImages } from '../articles/importArticle'
import { transitionArticle } from '../articles/transitionArticle'
import { transitionIssue } from '../issues/transitionIssue'
import { figuresOf } from './proposeEarlier'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<ReadIssue['kind'], OriginalType>

type Earlier = { proposal: CorrectedProposal; read: ReadIssue; bytes: Buffer }

/**
 * Files one earlier issue with its original and the articles it had, as the person behind `req` would one step after
 * another; all of it or nothing. Answers the issue's id.
 * @throws RuleError forbidden | invalid | conflict
 */
export async function fileEarlier(
  { proposal, read, bytes }: Earlier,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<number> {
  const numbers = completeNumbers(proposal)
  const articles = applyTitles(read, proposal.titles)
  return inTransaction(req, async () => {
    const original = await storeOriginal({ proposal, read, bytes }, { req })
    const images = await storeImages(read.images, { req })
    const ids: number[] = []
    for (const { title, body } of articles) {
      const data = {
        title: normalizeTitle(title),
        body: withImages(body, images),
        channel: 'office' as const,
      }
      ids.push(await takeUp(data, { req, now }))
    }
    const { id } = await req.payload.create({
      collection: 'issues',
      data: {
        ...numbers,
        articles: ids,
        original,
        statistics: { include: false },
        printedTable: figuresOf(read.table) ?? undefined,
      },
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    })
    await transitionIssue({ id, action: 'file', comment: `批量补录：${proposal.file}`, now }, { req })
    return id
  })
}

function completeNumbers({ year, number, totalNumber, date }: CorrectedProposal) {
  if (year === null || number === null || totalNumber === null || date === null) {
    throw new RuleError('invalid', 'incomplete', '年份、期号、总期号和印发日期都要填写后才能写入。')
  }
  return { year, number, totalNumber, date }
}

async function storeOriginal(
  { proposal, read, bytes }: Earlier,
  { req }: { req: PersonRequest },
): Promise<number> {
  const { date, number } = proposal
  const { id } = await req.payload.create({
    collection: 'originals',
    data: {},
    // ASCII, because it is a path in stores and URLs; people get the issue's name with the download.
    file: {
      data: bytes,
      mimetype: TYPES[read.kind],
      name: `original-${date}-${number}.${read.kind}`,
      size: bytes.length,
    },
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  // Payload leaves the last file on the request, where the next document's hooks would find it.
  delete req.file
  return id
}

type Data = { title: string; body: ReturnType<typeof withImages>; channel: 'office' }

async function takeUp(data: Data, { req, now }: { req: PersonRequest; now: Date }): Promise<number> {
  const { id } = await req.payload.create({
    collection: 'articles',
    data,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  await transitionArticle({ id, action: 'submit', now }, { req })
  await transitionArticle({ id, action: 'approve', now, isEarlier: true }, { req })
  return id
}

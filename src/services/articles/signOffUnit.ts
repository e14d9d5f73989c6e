import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import { companyOf } from '@/access/rules'
import { currentTransaction } from '@/db/transaction'
import { idOf } from '@/domain/idOf'
import type { PersonRequest } from '@/access/personRequest'
import { RuleError } from '@/domain/ruleError'
import {
  type UnitSignOff,
  type UnitSignOffRule,
  unitSignOffSchema,
  unitSignOffsOf,
} from '@/domain/stages/unitSignOff'
import type { Article } from '@/payload-types'
import { findReadable } from '../findReadable'
import { printedText } from './printedText'

type Signed = 'this' | 'earlier' | 'none'

/** What the office asks for; of an article also whether the unit signed its text as it is, or an earlier one. */
export async function readUnitSignOffRule(
  { article: id }: { article?: number | undefined },
  { req }: { req: PersonRequest },
): Promise<{ rule: UnitSignOffRule; signed: Signed }> {
  const { unitSignOff: rule } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    overrideAccess: true, // whether it is asked for is no secret
  })
  const article = rule === 'off' || id === undefined ? undefined : await findReadable('articles', id, { req })
  return { rule, signed: article ? signedOf(article) : 'none' }
}

/**
 * 投稿单位审签 as an author's submission brings it: of the text that is submitted. The first stays for ever; another text, whoever
 * changed it, is signed off anew, and that stands behind the first. What the office submits, and what it registered, is nobody's unit.
 * @throws RuleError invalid: the office wants it and it is not there, or something in it is not right
 */
export async function signOffUnit(
  article: Pick<Article, 'channel' | 'unitSignOff' | 'title' | 'body'>,
  { sent, now }: { sent: unknown; now: Date },
  { req }: { req: PersonRequest },
): Promise<{ unitSignOff?: UnitSignOff[] }> {
  if (req.user.role !== 'author' || article.channel !== 'submission') return {}
  const signed = signedOf(article)
  if (signed === 'this') return {}
  const { rule } = await readUnitSignOffRule({}, { req })
  if (rule === 'off') return {}
  if (sent === undefined || sent === null) {
    if (rule === 'optional') return {}
    const message = '请先填写投稿单位审签：撰稿人、联系电话、审签人和职务、审签日期，并勾选确认。'
    throw new RuleError('invalid', 'sign-off-required', `${signed === 'earlier' ? CHANGED : ''}${message}`)
  }
  const parsed = unitSignOffSchema(now).safeParse(sent)
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? '投稿单位审签填写有误，请核对。'
    throw new RuleError('invalid', 'bad-sign-off', message)
  }
  if (parsed.data.scan !== undefined) await requireOwnScan(parsed.data.scan, { req })
  const given = { ...parsed.data, at: now.toISOString(), text: textOf(article) }
  return { unitSignOff: [...unitSignOffsOf(article.unitSignOff), given] }
}

/**
 * The scan is the company's own, and stays until this is written: it is not swept away as unused meanwhile.
 * @throws RuleError invalid
 */
async function requireOwnScan(id: number, { req }: { req: PersonRequest }): Promise<void> {
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select from scans where id = ${id} for share`)
  const scan = await findReadable('scans', id, { req })
  if (scan && idOf(scan.company) === companyOf(req.user)) return
  throw new RuleError('invalid', 'no-scan', '没有找到这份扫描件，请重新选择文件上传后再提交。')
}

const CHANGED = '上次审签之后稿件有改动，现在的文字须重新审签。'

function signedOf(article: Pick<Article, 'unitSignOff' | 'title' | 'body'>): Signed {
  const last = unitSignOffsOf(article.unitSignOff).at(-1)
  if (!last) return 'none'
  return last.text === textOf(article) ? 'this' : 'earlier'
}

/** A digest of what is printed of it. */
function textOf(article: Pick<Article, 'title' | 'body'>): string {
  return createHash('sha256').update(printedText(article)).digest('base64url')
}

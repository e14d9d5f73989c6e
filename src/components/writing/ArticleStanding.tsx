import Link from 'next/link'
import type { UIFieldServerProps } from 'payload'
import { reviewRule } from '@/domain/stages/reviews'
import { unitSignOffLine, unitSignOffsOf } from '@/domain/stages/unitSignOff'
import { poolOf } from '@/db/poolOf'
import { isEditor, readsDesk } from '@/domain/workflow/standing'
import type { AuthorArticle } from '@/services/desk/readAuthorDesk'
import { readSignOffScans } from '@/services/articles/readSignOffScans'
import { readInstructions } from '@/services/desk/readInstructions'
import { createPath } from '../admin/paths'
import { InstructionLinks } from '../instructions/InstructionLinks'
import { deskSettings } from '../review/deskSettings'
import { StandingLine } from './StandingLine'
import styles from './ArticleStanding.module.css'

/** How an article stands that is no draft any more, before anything else on its page; a draft is there to be written. */
export async function ArticleStanding({ id, data, payload, user }: UIFieldServerProps) {
  const { status, issue, title, firstSubmittedAt, updatedAt } = data as AuthorArticle
  if (id === undefined || !status || status === 'draft') return null
  const opened = { id: Number(id), status, issue, title, firstSubmittedAt, updatedAt }
  const rule = isEditor(user) ? reviewRule(await deskSettings(payload, user)) : undefined
  const signOffs = unitSignOffsOf(data.unitSignOff)
  const signedOff = signOffs.at(-1)
  // Each stays with the text that it was of.
  const scans = await readSignOffScans(signOffs, { payload, user })
  const isTaken = status === 'approved' || status === 'published'
  const instructions =
    isTaken && readsDesk(user)
      ? await readInstructions(poolOf(payload), { collection: 'articles', id: Number(id) })
      : []
  return (
    <p className={`article-standing ${styles.standing}`}>
      <StandingLine opened={opened} rule={rule} />
      {signedOff && <span>{unitSignOffLine(signedOff)}</span>}
      {scans.map(({ date, url }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          审签扫描件{scans.length > 1 && `（${date}）`}
        </a>
      ))}
      <InstructionLinks instructions={instructions} />
      {isTaken && isEditor(user) && (
        <Link href={createPath('instructions', { article: Number(id) })} prefetch={false}>
          登记批示
        </Link>
      )}
    </p>
  )
}

import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { plainText } from '@/domain/text/plainText'
import { titleInline } from '@/domain/title'
import type { IssueView } from '@/domain/brief/issueView'
import { blockTexts } from '@/domain/brief/blocksToText'

/**
 * Puts the texts of a published revision into the archive, in place of those of the revision before it. Only what was
 * frozen gets there, in the transaction that froze it.
 */
export async function fileIssue(
  db: Db,
  { issueId, view }: { issueId: number; view: IssueView },
): Promise<void> {
  await db.query(sql`delete from archive_texts where issue_id = ${issueId}`)
  await db.query(
    sql`insert into archive_texts (issue_id, position, title, body, plain)
     select ${issueId}, t.position, t.title, t.body, t.plain
       from jsonb_to_recordset(${JSON.stringify(archiveTexts(view))}::jsonb) t (position int, title text, body text, plain text)`,
  )
}

/** One part of an issue as it is searched: `position` 0 is the editor's note, an article counts from 1. */
export type ArchiveText = { position: number; title: string; body: string; plain: string }

const NOTE_TITLE = '编者按'

export function archiveTexts({
  editorsNote,
  articles,
}: Pick<IssueView, 'editorsNote' | 'articles'>): ArchiveText[] {
  const note = editorsNote ? [archiveText(0, NOTE_TITLE, editorsNote.split('\n'))] : []
  return [
    ...note,
    ...articles.map(({ title, blocks }, index) =>
      archiveText(index + 1, titleInline(title), blockTexts(blocks)),
    ),
  ]
}

/** `plain` keeps a break between paragraphs, so that nothing is found across one. */
function archiveText(position: number, title: string, paragraphs: readonly string[]): ArchiveText {
  const lines = paragraphs.map((line) => line.trim()).filter((line) => line !== '')
  return { position, title, body: lines.join('\n'), plain: [title, ...lines].map(plainText).join('\n') }
}

import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { isPrintedForm } from '@/domain/originalFile'
import { poolOf } from '@/db/poolOf'
import { readStoredFile } from '../files/readStoredFile'

/**
 * The PDF an issue of before the system came out as: it is that issue's PDF, and nothing is set anew. Undefined for any
 * other, and for a correction, which has pages of its own.
 */
export async function readOriginalPdf(
  { issue_id, revision }: { issue_id: number; revision: number },
  { payload }: { payload: Payload },
): Promise<{ pdf: Buffer; pages: null; articlePages: [] } | undefined> {
  if (revision > 1) return undefined
  const { rows } = await poolOf(payload).query<{ filename: string; type: string }>(
    sql`select o.filename, o.mime_type as type from issues i join originals o on o.id = i.original_id
         where i.id = ${issue_id} and i.filed`,
  )
  const [original] = rows
  if (!original || !isPrintedForm(original.type)) return undefined
  const pdf = await readStoredFile({ collection: 'originals', filename: original.filename })
  return { pdf, pages: null, articlePages: [] }
}

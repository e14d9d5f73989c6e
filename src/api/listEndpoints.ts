import type { Endpoint } from 'payload'
import { z } from 'zod'
import { RuleError } from '@/domain/ruleError'
import { type PersonRequest, requirePerson } from '@/access/personRequest'
import { recordApart } from '@/services/audit/recordAudit'
import { exportList } from '@/services/lists/exportList'
import type { ListSlug } from '@/domain/lists/listSheets'
import { planList, readCells } from '@/services/lists/planList'
import { requireListKeeper } from '@/services/lists/requireListKeeper'
import { writeList } from '@/services/lists/writeList'
import { SHEET_LIMITS } from '@/sheets/limits'
import { tidyCell } from '@/domain/lists/tidyCell'
import { readBody } from './actionEndpoint'
import { attachment } from './attachment'
import { readUpload } from './readUpload'

const pasted = z.object({ text: z.string().min(1).max(SHEET_LIMITS.textCharacters) })
/** A sheet that was read before, as a person has corrected it. */
const corrected = z.object({
  cells: z
    .array(z.array(z.string().max(SHEET_LIMITS.cellCharacters).transform(tidyCell)).max(SHEET_LIMITS.columns))
    .min(1)
    .max(SHEET_LIMITS.rows),
})

/**
 * `POST /import` with a sheet (a file, `{ text }` as pasted, or `{ cells }` as an answer gave them and a person
 * corrected them): what it would do and what is wrong with it, nothing written; with `?write=true` all of it
 * or nothing. `GET /export.xlsx`: the list as a file that the import takes back.
 */
export function listEndpoints(slug: ListSlug): Endpoint[] {
  return [
    {
      path: '/import',
      method: 'post',
      handler: async (req) => {
        const person = requirePerson(req)
        await requireListKeeper(slug, { req: person })
        const cells = await readInput(person)
        if (req.query.write !== 'true') return Response.json(await planList({ slug, cells }, { req: person }))
        const answer = await writeList({ slug, cells }, { req: person })
        if (answer.written) return Response.json(answer)
        const message = `有 ${answer.faults.length} 处需要改正，没有写入任何内容。`
        return Response.json({ ...answer, errors: [{ message }] }, { status: 400 })
      },
    },
    {
      path: '/export.xlsx',
      method: 'get',
      handler: async (req) => {
        const person = requirePerson(req)
        await requireListKeeper(slug, { req: person })
        await recordApart({ event: 'list-downloaded', collection: slug }, { req })
        return attachment(await exportList({ slug, now: new Date() }, { req: person }))
      },
    },
  ]
}

async function readInput(req: PersonRequest): Promise<string[][]> {
  if (req.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const tooLarge = '文件超过 5 MB。请只留下要导入的几列，另存后再试。'
    const upload = await readUpload(req, { field: 'file', mostBytes: SHEET_LIMITS.fileBytes, tooLarge })
    return readCells({ kind: 'file', bytes: upload.file })
  }
  const body = await readBody(req)
  const text = pasted.safeParse(body)
  if (text.success) return readCells({ kind: 'text', text: text.data.text })
  const sheet = corrected.safeParse(body)
  if (sheet.success) return sheet.data.cells
  throw new RuleError(
    'invalid',
    'no-sheet',
    '没有收到内容。请选择一个 .xlsx 或 .csv 文件，或粘贴 Excel 里的单元格。',
  )
}

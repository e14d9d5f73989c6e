import type { Endpoint } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { requireRecordReader } from '@/access/requireStaff'
import { poolOf } from '@/db/poolOf'
import { auditFile } from '@/services/audit/auditFile'
import { auditExportSchema } from '@/services/audit/auditQuery'
import { cutRecord } from '@/services/audit/cutRecord'
import { recordApart } from '@/services/audit/recordAudit'
import { attachment } from './attachment'

/** `GET /api/audit/export.xlsx?event&outcome&person&from&to&part`: what of the record is meant, as a file; itself on record. */
export const auditExport: Endpoint = {
  path: '/export.xlsx',
  method: 'get',
  handler: async (req) => {
    requireRecordReader(requirePerson(req))
    const query = auditExportSchema.parse(req.query)
    const { rows, first, last, ...file } = await auditFile(poolOf(req.payload), { query, now: new Date() })
    const detail = { ...query, rows, first, last }
    await recordApart({ event: 'list-downloaded', collection: 'audit', detail }, { req })
    return attachment(file)
  },
}

/** `POST /api/audit/cut`: takes out what has passed its time and was downloaded; the auditor's alone. */
export const auditCut: Endpoint = {
  path: '/cut',
  method: 'post',
  handler: async (req) => Response.json(await cutRecord({ req: requirePerson(req) })),
}

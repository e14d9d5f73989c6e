import type { Endpoint } from 'payload'
import {
  type EarlierProposal,
  correctedProposalsSchema,
  earlierProposalsSchema,
} from '@/domain/answers/earlierIssues'
import { RuleError } from '@/domain/ruleError'
import { EARLIER_LIMITS } from '@/earlier/limits'
import { requirePerson } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'
import { unpacked } from '@/services/earlier/earlierFiles'
import { judgeEarlier, planEarlier, writeEarlier } from '@/services/earlier/importEarlier'
import { readForm } from './readUpload'

const TOO_LARGE = '这一批文件超过 20 MB。请分几批导入，或在服务器上用 npm run import-issues 导入整个文件夹。'

/**
 * `POST /api/issues/import` (multipart `files`, PDF, .docx or .zip): what each would become, nothing written. With
 * `?write=true` they are filed; `proposals` (JSON) is what a person has corrected. `proposals` without files: their
 * numbers and dates judged anew.
 */
export const earlierImport: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const person = requirePerson(req)
    requireStaff(person)
    const form = await readForm(person, { mostBytes: EARLIER_LIMITS.fileBytes, tooLarge: TOO_LARGE })
    const files = await filesOf(form)
    const sent = proposalsOf(form)
    const context = { req: person, now: new Date() }
    if (req.query.write === 'true') {
      requireFiles(files)
      return answer(
        await writeEarlier(
          unpacked(files),
          { corrected: sent === undefined ? undefined : corrected(sent) },
          context,
        ),
      )
    }
    if (files.length === 0 && sent !== undefined)
      return answer(await judgeEarlier(wholeProposals(sent), context))
    requireFiles(files)
    return answer(await planEarlier(unpacked(files), context))
  },
}

function answer(proposals: EarlierProposal[]): Response {
  return Response.json({ proposals })
}

async function filesOf(form: FormData | undefined): Promise<{ name: string; bytes: Buffer }[]> {
  const files: { name: string; bytes: Buffer }[] = []
  for (const file of form?.getAll('files') ?? []) {
    if (file instanceof File) files.push({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
  }
  return files
}

function requireFiles(files: readonly unknown[]): void {
  if (files.length > 0) return
  const message = '没有收到文件，请选择 PDF、.docx 或 .zip 文件后再试。'
  throw new RuleError('invalid', 'no-file', message)
}

function proposalsOf(form: FormData | undefined): unknown {
  const field = form?.get('proposals')
  if (field === null || field === undefined) return undefined
  try {
    return JSON.parse(typeof field === 'string' ? field : '')
  } catch {
    throw badProposals()
  }
}

function corrected(sent: unknown) {
  const parsed = correctedProposalsSchema.safeParse(sent)
  if (!parsed.success) throw badProposals()
  return parsed.data
}

function wholeProposals(sent: unknown): EarlierProposal[] {
  const parsed = earlierProposalsSchema.safeParse({ proposals: sent })
  if (!parsed.success) throw badProposals()
  return parsed.data.proposals
}

function badProposals(): RuleError {
  const message = '校正的内容格式有误：期号要是正整数，日期要写成“2016-03-01”。请改正后再提交。'
  return new RuleError('invalid', 'bad-proposals', message)
}

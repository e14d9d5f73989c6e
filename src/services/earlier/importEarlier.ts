import type { CorrectedProposal, EarlierFault, EarlierProposal } from '@/domain/answers/earlierIssues'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { poolOf } from '@/db/poolOf'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'
import { recordApart } from '../audit/recordAudit'
import { type EarlierFile, type OpenedFile, openFile, readWhole, throughEarlierGate } from './earlierFiles'
import { fileEarlier } from './fileEarlier'
import { knownIssues } from './knownIssues'
import { proposeEarlier, judged } from './proposeEarlier'

type Context = { req: PersonRequest; now: Date; told?: (done: number, file: string) => void }

/** What a batch of files would become. Writes nothing. @throws RuleError forbidden | busy */
export async function planEarlier(
  files: readonly EarlierFile[],
  context: Context,
): Promise<EarlierProposal[]> {
  requireStaff(context.req)
  return throughEarlierGate(async () => proposeEarlier(await openAll(files, context), await placed(context)))
}

/** The faults of proposals as a person has corrected them; no file is read again. @throws RuleError forbidden */
export async function judgeEarlier(
  proposals: readonly EarlierProposal[],
  { req, now }: Context,
): Promise<EarlierProposal[]> {
  requireStaff(req)
  const own = proposals.map((proposal) => ({ ...proposal, faults: proposal.faults.filter(isOfFile) }))
  return judged(own, { ...(await placed({ req, now })), digests: [] })
}

/**
 * Files a batch, one issue after another, each whole or not at all. What is there already, from the same file under the
 * same number, is left as it is: a batch that stopped is begun again. Of what `corrected` has, doubts are set aside, for
 * a person has seen them, and only errors keep it back; of the rest only what is without any doubt is filed.
 * @throws RuleError forbidden | busy
 */
export async function writeEarlier(
  files: readonly EarlierFile[],
  { corrected }: { corrected: readonly CorrectedProposal[] | undefined },
  context: Context,
): Promise<EarlierProposal[]> {
  requireStaff(context.req)
  const wanted = corrected && new Map(corrected.map((each) => [each.file, each]))
  const chosen = wanted ? files.filter(({ name }) => wanted.has(name)) : files
  return throughEarlierGate(async () => {
    const opened = await openAll(chosen, context)
    const near = await placed(context)
    const read = proposeEarlier(opened, near).map((proposal) => ({
      ...proposal,
      faults: proposal.faults.filter(isOfFile),
    }))
    const merged = read.map((proposal) => withCorrection(proposal, wanted?.get(proposal.file)))
    const proposals = judged(merged, { ...near, digests: opened.map(({ digest }) => digest) })
    const written: EarlierProposal[] = []
    for (const [index, proposal] of proposals.entries()) {
      const stops = proposal.faults.some(({ level }) => level === 'error' || !wanted)
      const file = opened[index]
      if (proposal.outcome === 'present') written.push(proposal)
      else if (stops || !file?.read) written.push({ ...proposal, outcome: 'refused' })
      else written.push(await fileOne({ proposal, file }, context))
      context.told?.(index + 1, proposal.file)
    }
    const counts = Object.fromEntries(
      (['filed', 'present', 'refused'] as const).map((outcome) => [
        outcome,
        written.filter((each) => each.outcome === outcome).length,
      ]),
    )
    // Each issue was filed in a transaction of its own, with its step in the record of the workflow.
    await recordApart({ event: 'issue-imported', collection: 'issues', detail: counts }, { req: context.req })
    return [...written, ...(corrected ?? []).flatMap((each) => lost(each, chosen))]
  })
}

async function openAll(files: readonly EarlierFile[], { req, told }: Context): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = []
  // One after another: two cores are shared with whoever reads and writes.
  for (const [index, file] of files.entries()) {
    opened.push(await openFile(file, { req }))
    told?.(index + 1, file.name)
  }
  return opened
}

async function placed({ req, now }: Context) {
  return { known: await knownIssues(poolOf(req.payload)), today: dayInShanghai(now) }
}

async function fileOne(
  { proposal, file }: { proposal: EarlierProposal; file: OpenedFile },
  context: Context,
): Promise<EarlierProposal> {
  if (!file.read) return { ...proposal, outcome: 'refused' }
  try {
    const bytes = await file.open()
    const read = file.read.pictures > 0 ? await readWhole(bytes) : { ...file.read, images: [] }
    const issue = await fileEarlier({ proposal, read, bytes }, context)
    return { ...proposal, outcome: 'filed', issue }
  } catch (error) {
    const message = ruleMessage(error)
    if (message === undefined) throw error
    // Somebody else imports the same at the same moment: then it is there.
    const [again] = judged([proposal], { ...(await placed(context)), digests: [file.digest] })
    if (again?.outcome === 'present') return again
    const fault: EarlierFault = { code: 'not-filed', field: 'file', level: 'error', message }
    return { ...proposal, faults: [...proposal.faults, fault], outcome: 'refused' }
  }
}

/** What a person can do something about: our rules, and what Payload says in public of a field. */
function ruleMessage(error: unknown): string | undefined {
  if (error instanceof RuleError) return error.message
  return error instanceof Error && 'isPublic' in error && error.isPublic === true ? error.message : undefined
}

const OF_FILE: readonly string[] = [
  'no-text',
  'no-titles',
  'unplaced',
  'no-body',
  'long-title',
  'table',
  'supplement',
  'unreadable',
]

/** What a file says of itself stays as it was; numbers and dates are judged anew. */
function isOfFile({ code }: EarlierFault): boolean {
  return OF_FILE.includes(code)
}

function withCorrection(
  proposal: EarlierProposal,
  correction: CorrectedProposal | undefined,
): EarlierProposal {
  if (!correction) return proposal
  const { year, number, totalNumber, date, titles } = correction
  return { ...proposal, year, number, totalNumber, date, titles, outcome: 'proposed', issue: undefined }
}

function lost({ file, ...rest }: CorrectedProposal, files: readonly EarlierFile[]): EarlierProposal[] {
  if (files.some(({ name }) => name === file)) return []
  const message = '没有收到这个文件，没有写入。请把文件和校正一起提交。'
  const fault: EarlierFault = { code: 'no-file', field: 'file', level: 'error', message }
  return [{ ...rest, file, texts: [], statistics: null, faults: [fault], outcome: 'refused' }]
}

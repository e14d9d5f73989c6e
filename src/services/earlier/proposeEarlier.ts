import type { CorrectedProposal, EarlierFault, EarlierProposal } from '@/domain/answers/earlierIssues'
import { doubtBatch } from '@/domain/earlier/doubtBatch'
import { doubtFile } from '@/domain/earlier/doubtFile'
import { squeeze } from '@/domain/earlier/cleanText'
import { readMasthead } from '@/domain/earlier/readMasthead'
import { issueName } from '@/domain/issueName'
import type { OpenedFile } from './earlierFiles'
import type { KnownIssue } from './knownIssues'

const UNREADABLE = 'unreadable'

type Context = { known: readonly KnownIssue[]; today: string }

/** What each file would become, with whatever is doubtful in it, in the batch, and beside the issues that are there. */
export function proposeEarlier(files: readonly OpenedFile[], context: Context): EarlierProposal[] {
  const proposals = files.map(proposalOf)
  return judged(proposals, { ...context, digests: files.map(({ digest }) => digest) })
}

/**
 * Faults of numbers and dates anew, behind those of the files themselves.
 * @param digests SHA-256 of each file, where it is at hand
 */
export function judged(
  proposals: readonly EarlierProposal[],
  { known, today, digests }: Context & { digests: readonly (string | undefined)[] },
): EarlierProposal[] {
  const present = proposals.map((proposal, index) =>
    known.find((issue) => issue.id === proposal.issue || isSame(issue, proposal, digests[index])),
  )
  // A file that was not read has no numbers to ask for.
  const open = proposals.filter((proposal, index) => !present[index] && !isUnread(proposal))
  const doubts = new Map(
    doubtBatch(open, { known, today }).map((faults, index): [EarlierProposal | undefined, EarlierFault[]] => [
      open[index],
      faults,
    ]),
  )
  return proposals.map((proposal, index) => {
    const there = present[index]
    if (there) {
      const outcome = proposal.outcome === 'filed' ? 'filed' : 'present'
      return { ...proposal, faults: [], outcome, issue: there.id }
    }
    const elsewhere = known.find(({ digest }) => digest !== null && digest === digests[index])
    const faults = [
      ...proposal.faults,
      ...(doubts.get(proposal) ?? []),
      ...(elsewhere ? [filedBefore(elsewhere)] : []),
    ]
    return { ...proposal, faults }
  })
}

function isUnread({ faults }: EarlierProposal): boolean {
  return faults.some(({ code }) => code === UNREADABLE)
}

function isSame(issue: KnownIssue, { year, number }: EarlierProposal, digest: string | undefined): boolean {
  return issue.digest !== null && issue.digest === digest && issue.year === year && issue.number === number
}

function filedBefore({ year, number, totalNumber }: KnownIssue): EarlierFault {
  const name = issueName({ year: year ?? 0, number: number ?? 0, totalNumber: totalNumber ?? 0 })
  const message = `同一个文件已经作为${name}补录过，请核对期号，或不再导入。`
  return { code: 'same-file', field: 'file', level: 'error', message }
}

function proposalOf({ name, read, refusal }: OpenedFile): EarlierProposal {
  const nothing = { year: null, number: null, totalNumber: null, date: null, titles: [], texts: [] }
  if (!read) {
    const fault: EarlierFault = { code: UNREADABLE, field: 'file', level: 'error', message: refusal }
    return { file: name, ...nothing, faults: [fault], statistics: null, outcome: 'proposed' }
  }
  const { facts, faults } = factsOf(read, name)
  return {
    file: name,
    ...facts,
    titles: read.articles.map(({ title }) => title),
    texts: read.articles.map(({ text }) => text.join('\n')),
    faults: [...doubtFile(read), ...faults],
    statistics: figuresOf(read.table),
    pages: read.pages,
    outcome: 'proposed',
  }
}

type Facts = Pick<CorrectedProposal, 'year' | 'number' | 'totalNumber' | 'date'>

/** What the text does not say, its file's name may; that it was taken from there is said. */
function factsOf(
  read: NonNullable<OpenedFile['read']>,
  name: string,
): { facts: Facts; faults: EarlierFault[] } {
  const { year = null, number = null, totalNumber = null, date = null } = read
  const facts = { year, number, totalNumber, date }
  if (number === null && totalNumber === null) {
    const named = readMasthead(squeeze(name))
    if (named.number === undefined) return { facts, faults: [] }
    const message = '文字里没有读到期号，现在的期号取自文件名，请对照原件核对。'
    return {
      facts: {
        year: named.year ?? null,
        number: named.number,
        totalNumber: named.totalNumber ?? null,
        date: date ?? named.date ?? null,
      },
      faults: [{ code: 'from-name', field: 'number', level: 'doubt', message }],
    }
  }
  if (year === null && date !== null) {
    const message = '报头没有写年份，现在的年份取自印发日期，请对照原件核对。'
    const fault: EarlierFault = { code: 'year-from-date', field: 'year', level: 'doubt', message }
    return { facts: { ...facts, year: Number(date.slice(0, 4)) }, faults: [fault] }
  }
  return { facts, faults: [] }
}

/** Only what was understood whole. */
export function figuresOf(table: NonNullable<OpenedFile['read']>['table']): EarlierProposal['statistics'] {
  if (!table?.isWhole || table.from === undefined || table.to === undefined) return null
  const { titleLines, from, to, rows, note } = table
  return { titleLines, from, to, rows, ...(note !== undefined && { note }) }
}

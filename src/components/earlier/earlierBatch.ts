import { type EarlierProposal, earlierProposalsSchema } from '@/domain/answers/earlierIssues'
import { sendForm } from '../http/request'

const URL_OF_IMPORT = '/api/issues/import'
/** Of one request: it is answered within seconds, and what stops in the middle has lost little. */
const A_REQUEST = { files: 4, bytes: 10 * 1024 * 1024 } as const

/** A proposal and the file it came with: its own, or the .zip that holds it. */
export type Row = { proposal: EarlierProposal; source: File }

/** Reads files a few at a time. `told` hears how many are done. */
export async function readFiles(files: readonly File[], told: (done: number) => void): Promise<Row[]> {
  const rows: Row[] = []
  let done = 0
  for (const some of portions(files, (file) => file.size)) {
    // A .zip by itself: its files have names of their own.
    for (const group of some.some(isZip) ? some.map((file) => [file]) : [some]) {
      const { proposals } = await send(group, {})
      for (const proposal of proposals) {
        const source = group.find(({ name }) => name === proposal.file) ?? group[0]
        if (source) rows.push({ proposal, source })
      }
    }
    done += some.length
    told(done)
  }
  return judge(rows)
}

/** Doubts of numbers and dates anew, of all files together. */
export async function judge(rows: readonly Row[]): Promise<Row[]> {
  if (rows.length === 0) return []
  const short = rows.map(({ proposal }) => ({ ...proposal, texts: [], statistics: null }))
  const { proposals } = await send([], { proposals: short })
  return rows.map(({ proposal, source }, index) => ({
    proposal: { ...proposal, ...kept(proposals[index]) },
    source,
  }))
}

/** Files them a few at a time; what is there already is skipped. `told` hears each portion's outcome. */
export async function writeRows(rows: readonly Row[], told: (rows: readonly Row[]) => void): Promise<void> {
  for (const some of portions(rows, ({ source }) => (isZip(source) ? A_REQUEST.bytes / 3 : source.size))) {
    const files = [...new Set(some.map(({ source }) => source))]
    const { proposals } = await send(files, {
      write: true,
      proposals: some.map(({ proposal: { file, year, number, totalNumber, date, titles } }) => ({
        file,
        year,
        number,
        totalNumber,
        date,
        titles,
      })),
    })
    told(
      some.map((row) => {
        const answer = proposals.find(({ file }) => file === row.proposal.file)
        return { ...row, proposal: { ...row.proposal, ...kept(answer) } }
      }),
    )
  }
}

function kept(answer: EarlierProposal | undefined): Partial<EarlierProposal> {
  if (!answer) return {}
  const { faults, outcome, issue } = answer
  // What is filed was settled by a person.
  return { faults: outcome === 'filed' ? [] : faults, outcome, issue }
}

function send(
  files: readonly File[],
  { proposals, write = false }: { proposals?: readonly object[]; write?: boolean },
) {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  if (proposals) form.set('proposals', JSON.stringify(proposals))
  return sendForm(`${URL_OF_IMPORT}${write ? '?write=true' : ''}`, { form, schema: earlierProposalsSchema })
}

function isZip({ name }: File): boolean {
  return /\.zip$/i.test(name)
}

function portions<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Item[][] {
  const found: Item[][] = []
  let bytes = 0
  for (const item of items) {
    const open = found.at(-1)
    if (open && open.length < A_REQUEST.files && bytes + sizeOf(item) <= A_REQUEST.bytes) {
      open.push(item)
      bytes += sizeOf(item)
    } else {
      found.push([item])
      bytes = sizeOf(item)
    }
  }
  return found
}

import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MailSummary, summarize } from './mailSummary'
import type { Envelope } from './mailSummary'

type Incoming = {
  content: Readable
  envelope: Envelope
  /** Asked when all of `content` has been read; with an answer nothing is kept and `keep` rejects with it. */
  fault: () => Error | undefined
}

/** Messages in one folder: `<id>.eml`, the bytes as received, and `<id>.json`, its MailSummary. Ids sort by time. */
export type MailStore = {
  /** Resolves when the message is in the folder: only then may the sender hear that it was accepted. */
  keep: (message: Incoming) => Promise<MailSummary>
  /** Newest first; `to` narrows to envelope recipients that contain it. */
  list: (filter: { to?: string; offset: number; limit: number }) => { total: number; messages: MailSummary[] }
  find: (id: string) => MailSummary | undefined
  read: (id: string) => Promise<Buffer>
}

// Far more than the headers of any message of ours.
const HEADERS_WITHIN = 64 * 1024

/** Opens the folder with what earlier catchers left in it. */
export async function openMailStore(folder: string): Promise<MailStore> {
  await mkdir(folder, { recursive: true })
  const summaries = new Map((await readSummaries(folder)).map((summary) => [summary.id, summary]))

  return {
    keep: async (message) => {
      const summary = await keepMessage(folder, message)
      summaries.set(summary.id, summary)
      return summary
    },
    list: ({ to, offset, limit }) => {
      const wanted = to?.trim().toLowerCase() ?? ''
      const found = [...summaries.values()]
        .filter(({ envelope }) => envelope.to.some((address) => address.toLowerCase().includes(wanted)))
        .reverse()
      return { total: found.length, messages: found.slice(offset, offset + limit) }
    },
    find: (id) => summaries.get(id),
    read: (id) => readFile(join(folder, `${id}.eml`)),
  }
}

async function keepMessage(folder: string, { content, envelope, fault }: Incoming): Promise<MailSummary> {
  const received = new Date()
  const id = newId(received)
  const unfinished = join(folder, `${id}.part`)
  const head: Buffer[] = []
  let size = 0
  content.on('data', (chunk: Buffer) => {
    if (size < HEADERS_WITHIN) head.push(chunk)
    size += chunk.length
  })
  try {
    await pipeline(content, createWriteStream(unfinished))
    const refusal = fault()
    if (refusal) throw refusal
    const known = { id, receivedAt: received.toISOString(), size, envelope }
    const summary = await summarize(Buffer.concat(head), known)
    await writeFile(join(folder, `${id}.json`), `${JSON.stringify(summary, undefined, 2)}\n`)
    // Last: a message counts as kept once it bears its name.
    await rename(unfinished, join(folder, `${id}.eml`))
    return summary
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function readSummaries(folder: string): Promise<MailSummary[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  return Promise.all(
    names.map(async (name) => {
      return MailSummary.parse(JSON.parse(await readFile(join(folder, `${parse(name).name}.json`), 'utf8')))
    }),
  )
}

let counter = 0

/** `20260109T083000123Z-000001-9f3c`: in the order of arrival, also within one millisecond. */
function newId(now: Date): string {
  counter = (counter + 1) % 1_000_000
  const time = now.toISOString().replace(/[-:.]/g, '')
  return `${time}-${String(counter).padStart(6, '0')}-${randomBytes(2).toString('hex')}`
}

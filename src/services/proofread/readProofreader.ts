import type { Payload } from 'payload'
import { keepLatest } from '@/domain/keepLatest'
import type { LexiconEntry } from '@/domain/proofread/lexicon'
import { type Proofreader, proofreader } from '@/domain/proofread/proofread'
import { poolOf } from '@/db/poolOf'
import type { Lexicon } from '@/payload-types'
import sql from 'sql-template-tag'

/** One office has one lexicon; tests have one for each database. */
const MOST = 4
const ready = new Map<string, Proofreader>()

/** What proofreads by the office's lexicon as it is now; built anew only when an entry has changed. */
export async function readProofreader(payload: Payload): Promise<Proofreader> {
  const { rows } = await poolOf(payload).query<{ stamp: string }>(
    sql`select current_database() || count(*) || coalesce(max(updated_at)::text, '') as stamp from lexicon`,
  )
  const key = rows[0]?.stamp ?? ''
  const value = ready.get(key) ?? proofreader(await readLexicon(payload))
  keepLatest(ready, { key, value, most: MOST })
  return value
}

/** The words are the program's own business here: an author's text is read by them, and nobody sees the list. */
async function readLexicon(payload: Payload): Promise<LexiconEntry[]> {
  const { docs } = await payload.find({
    collection: 'lexicon',
    where: { active: { not_equals: false } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(entryOf)
}

function entryOf({ kind, text, suggestion, variants, exceptions, note, post, order }: Lexicon): LexiconEntry {
  return {
    kind,
    text,
    variants: linesOf(variants),
    exceptions: linesOf(exceptions),
    ...(suggestion && { suggestion }),
    ...(note && { note }),
    ...(post && { post }),
    ...(typeof order === 'number' && { order }),
  }
}

function linesOf(text: string | null | undefined): string[] {
  return (text ?? '').split('\n').flatMap((line) => line.trim() || [])
}

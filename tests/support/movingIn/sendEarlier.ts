import type { EarlierProposal } from '@/domain/answers/earlierIssues'
import type { Person } from '../office'
import type { MovedFile } from './earlierBatch'

/** As the page does: files, and, to write them, what a person made of each. */
export async function sendEarlier(
  person: Person,
  open: readonly MovedFile[],
  proposals?: object[],
): Promise<EarlierProposal[]> {
  const form = new FormData()
  for (const { name, bytes } of open) form.append('files', new File([new Uint8Array(bytes)], name))
  if (proposals) form.set('proposals', JSON.stringify(proposals))
  const query = proposals ? '?write=true' : ''
  const response = await person.send(`issues/import${query}`, { method: 'POST', body: form })
  const body = (await response.json()) as { proposals: EarlierProposal[] }
  if (response.status !== 200) throw new Error(JSON.stringify(body))
  return body.proposals
}

import type { UIFieldServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { readsDesk } from '@/domain/workflow/standing'
import { readInstructions } from '@/services/desk/readInstructions'
import styles from './Instructions.module.css'
import { InstructionLinks } from './InstructionLinks'

/** On a published issue: what leaders wrote on it and on its articles. For the office alone. */
export async function IssueInstructions({ id, data, req }: UIFieldServerProps) {
  if (id === undefined || data.status !== 'published' || !readsDesk(req.user)) return null
  const instructions = await readInstructions(poolOf(req.payload), { collection: 'issues', id: Number(id) })
  if (instructions.length === 0) return null
  return (
    <p className={styles.links}>
      <InstructionLinks instructions={instructions} />
    </p>
  )
}

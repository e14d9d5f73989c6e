import Link from 'next/link'
import { SCORE_LEVELS } from '@/domain/scores/rules'
import type { RegisteredInstruction } from '@/services/desk/readInstructions'
import { documentPath } from '../admin/paths'

/** Whose 批示 a document has, each the way to it. */
export function InstructionLinks({ instructions }: { instructions: readonly RegisteredInstruction[] }) {
  return instructions.map(({ id, ...instruction }) => (
    <Link key={id} href={documentPath('instructions', id)} prefetch={false}>
      {instructionWords(instruction)}
    </Link>
  ))
}

function instructionWords({
  leader,
  level,
  date,
  isClosed,
  headline,
}: Omit<RegisteredInstruction, 'id'>): string {
  const about = headline ? `，批《${headline}》` : ''
  return `批示：${leader}（${SCORE_LEVELS[level].zh}）${date}${about}，${isClosed ? '已办结' : '未办结'}`
}

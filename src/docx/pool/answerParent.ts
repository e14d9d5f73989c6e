import { setPriority } from 'node:os'
import { messageOf } from '@/domain/messageOf'
import { RuleError } from '@/domain/ruleError'
import type { FromChild } from './messages'

// Behind whoever answers people, as the one that prints.
const PRIORITY = 10

/** The other end of askChild: one question, one answer, and the process ends; so it does when nobody is left to read for. */
export function answerParent<Question, Answer>(read: (question: Question) => Promise<Answer>): void {
  setPriority(PRIORITY)
  process.on('message', (question: Question) => {
    read(question)
      .then((answer): FromChild<Answer> => ({ answer }), failure)
      .then((message) => process.send?.(message, () => process.disconnect()))
      .catch(() => process.exit(1))
  })
  process.on('disconnect', () => process.exit(0))
}

function failure(error: unknown): FromChild<never> {
  if (error instanceof RuleError) {
    return { refused: { kind: error.kind, code: error.code, message: error.message } }
  }
  return { failed: messageOf(error) }
}

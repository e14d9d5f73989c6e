import { setPriority } from 'node:os'
import { RuleError } from '@/domain/ruleError'
import { readSheet, type SheetFile } from '../readSheet'
import type { FromChild } from './messages'

/** The process that runSheet starts: one sheet, one answer. */

// Behind whoever answers people, as the one that prints.
const PRIORITY = 10
setPriority(PRIORITY)

process.on('message', (input: SheetFile) => {
  readSheet(input)
    .then((rows): FromChild => ({ rows }), failure)
    .then((answer) => process.send?.(answer, () => process.disconnect()))
    .catch(() => process.exit(1))
})
// The parent is gone: nobody is left to read for.
process.on('disconnect', () => process.exit(0))

function failure(error: unknown): FromChild {
  if (error instanceof RuleError) {
    return { refused: { kind: error.kind, code: error.code, message: error.message } }
  }
  return { failed: error instanceof Error ? error.message : String(error) }
}

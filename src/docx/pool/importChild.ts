import { setPriority } from 'node:os'
import { RuleError } from '@/domain/ruleError'
import { importDocx } from '../importDocx'
import type { FromChild } from './messages'

/** The process that runImport starts: one document, one answer. */

// Behind whoever answers people, as the one that prints.
const PRIORITY = 10
setPriority(PRIORITY)

process.on('message', (file: Uint8Array) => {
  importDocx(Buffer.from(file))
    .then((imported): FromChild => ({ imported }), failure)
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

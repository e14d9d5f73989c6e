import type { RuleErrorKind } from '@/domain/ruleError'
import type { Imported } from '../imported'

/** What the import process answers over its channel (structured clone: Buffers arrive as Uint8Arrays). */
export type FromChild =
  | { imported: Imported }
  | { refused: { kind: RuleErrorKind; code: string; message: string } }
  | { failed: string }

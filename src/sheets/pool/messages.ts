import type { RuleErrorKind } from '@/domain/ruleError'

/** What the sheet process answers over its channel. */
export type FromChild =
  | { rows: string[][] }
  | { refused: { kind: RuleErrorKind; code: string; message: string } }
  | { failed: string }

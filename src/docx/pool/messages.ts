import type { RuleErrorKind } from '@/domain/ruleError'

/** What a process that reads one file answers over its channel (structured clone: Buffers arrive as Uint8Arrays). */
export type FromChild<Answer> =
  | { answer: Answer }
  | { refused: { kind: RuleErrorKind; code: string; message: string } }
  | { failed: string }

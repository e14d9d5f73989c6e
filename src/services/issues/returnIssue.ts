import type { PersonRequest } from '@/access/personRequest'
import { transitionIssue } from './transitionIssue'

/** Sends an issue back from sign-off to the editor's desk. */
export async function returnIssue(
  input: { id: number; comment?: string; now: Date },
  { req }: { req: PersonRequest },
): Promise<void> {
  await transitionIssue({ ...input, action: 'return' }, { req, effect: async () => ({ submittedBy: null }) })
}

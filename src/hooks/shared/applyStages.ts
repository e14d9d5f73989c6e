import { isDeepStrictEqual } from 'node:util'
import type { GlobalAfterChangeHook } from 'payload'
import { proofRule } from '@/domain/stages/proofs'
import type { Setting } from '@/payload-types'
import { applyProofRule } from '@/services/issues/applyProofRule'
import { readProofRule } from '@/services/stages'

/** Issues under signature may wait for something else once 三校 or 保密审查 is set otherwise. */
export const applyStages: GlobalAfterChangeHook = async ({
  doc,
  previousDoc,
  req,
}: {
  doc: object
  previousDoc: Partial<Setting>
  req: Parameters<GlobalAfterChangeHook>[0]['req']
}) => {
  const [before, rule] = [proofRule(previousDoc), await readProofRule(req)]
  if (!isDeepStrictEqual(before, rule)) await applyProofRule({ before, rule }, { req })
  return doc
}

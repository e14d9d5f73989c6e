import type { PayloadRequest } from 'payload'
import { type ProofRule, proofRule } from '@/domain/stages/proofs'
import { type ReviewRule, reviewRule } from '@/domain/stages/reviews'
import type { Setting } from '@/payload-types'

/** The settings in the request's transaction; the system looks for whoever takes the step. */
export function settingsOf(req: PayloadRequest): Promise<Setting> {
  return req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
}

/** How the office reviews articles now. */
export async function readReviewRule(req: PayloadRequest): Promise<ReviewRule> {
  return reviewRule(await settingsOf(req))
}

/** How the office proofs issues now. */
export async function readProofRule(req: PayloadRequest): Promise<ProofRule> {
  return proofRule(await settingsOf(req))
}

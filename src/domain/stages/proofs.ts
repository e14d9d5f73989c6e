import type { Label } from '../workflow/transition'
import { counted, type Given, givenSchema, type StageRule, whose } from './given'

/** 三校 of an issue's pages: marks on exactly what is printed, given while it waits for its signature. */
export const PROOFS = {
  firstProof: { zh: '一校', en: 'First proof' },
  secondProof: { zh: '二校', en: 'Second proof' },
  thirdProof: { zh: '三校', en: 'Third proof' },
} as const satisfies Record<string, Label>

export type ProofStage = keyof typeof PROOFS
export type Proof = Given<ProofStage>

/** How the office proofs, and whether it asks for 保密审查 before an issue goes out. */
export type ProofRule = StageRule<ProofStage> & { isSecrecyChecked: boolean }

export const PROOF_STAGES = Object.keys(PROOFS) as ProofStage[]
const schema = givenSchema(PROOF_STAGES)

export const isProof = (action: string): action is ProofStage => action in PROOFS

/** What an issue's `proofs` holds. */
export function proofsOf(value: unknown): Proof[] {
  return schema.parse(value ?? [])
}

/** From the settings. */
export function proofRule(settings: {
  proofStages?: number | null
  differentPeople?: boolean | null
  secrecyCheck?: boolean | null
}): ProofRule {
  return {
    stages: PROOF_STAGES.slice(0, settings.proofStages ?? 0),
    isDifferent: settings.differentPeople ?? true,
    isSecrecyChecked: settings.secrecyCheck ?? false,
  }
}

/** The marks that count under this rule, and which are still to come, in order. */
export function proofStanding(proofs: readonly Proof[], rule: StageRule<ProofStage>) {
  const done = counted(proofs, rule)
  return { done, missing: rule.stages.slice(done.length) }
}

/** 李某的一校、王某的二校. */
export const whoseProofs = (proofs: readonly Proof[]): string => whose(proofs, PROOFS)

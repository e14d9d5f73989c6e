import { ARTICLE_TRANSITIONS } from '../workflow/article'
import { ISSUE_TRANSITIONS } from '../workflow/issue'
import { actingRole, type Standing } from '../workflow/standing'
import type { Role } from '../workflow/transition'
import { type ProofRule } from './proofs'
import { isStaged, type ReviewRule } from './reviews'

/**
 * Whether the office asks for more different people than it has: a sentence each for 稿件几审 and 每期几校, none where there
 * are enough. `people`: the accounts that may log in.
 */
export function tooFewPeople(
  { reviews, proofs }: { reviews: ReviewRule; proofs: ProofRule },
  people: readonly Standing[],
): string[] {
  const mayGive = (by: readonly Role[]) =>
    people.filter((person) => by.some((role) => role === actingRole(person))).length
  const giversOf = {
    reviews: mayGive(reviews.stages.flatMap((stage) => ARTICLE_TRANSITIONS[stage].by)),
    proofs: mayGive(proofs.stages.flatMap((stage) => ISSUE_TRANSITIONS[stage].by)),
  }
  return [
    ...(reviews.isDifferent && isStaged(reviews) && giversOf.reviews < reviews.stages.length
      ? [sentence({ asked: `稿件 ${reviews.stages.length} 审`, have: giversOf.reviews, led: '稿件审不完' })]
      : []),
    ...(proofs.isDifferent && giversOf.proofs < proofs.stages.length
      ? [sentence({ asked: `每期 ${proofs.stages.length} 校`, have: giversOf.proofs, led: '简报发不出' })]
      : []),
  ]
}

function sentence({ asked, have, led }: { asked: string; have: number; led: string }): string {
  const may = have === 0 ? '现在没有可以做的账号' : `现在可以做的账号只有 ${have} 个`
  return `设为${asked}、各由不同的人，${may}，${led}。请增加审核账号，或减少次数，或不勾选“各由不同的人”。`
}

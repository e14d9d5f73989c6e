import { z } from 'zod'
import { RuleError } from '../ruleError'

/** A review or a proof that somebody gave: which, who and when. `at`: ISO 8601. */
export type Given<Stage extends string> = { stage: Stage; by: number; name: string; at: string }

/** What a JSON column holds of them; what is none is left out. */
export function givenSchema<Stage extends string>(stages: readonly Stage[]) {
  const isStage = (value: string): value is Stage => stages.some((stage) => stage === value)
  return z
    .array(z.object({ stage: z.string().refine(isStage), by: z.number(), name: z.string(), at: z.string() }))
    .catch([])
}

/** The stages that still count: each once, and with `isDifferent` each person for one of them, the earlier. */
export function counted<Stage extends string>(
  given: readonly Given<Stage>[],
  { stages, isDifferent }: { stages: readonly Stage[]; isDifferent: boolean },
): Given<Stage>[] {
  const people = new Set<number>()
  const done: Given<Stage>[] = []
  for (const stage of stages) {
    const found = given.find((one) => one.stage === stage && !(isDifferent && people.has(one.by)))
    // The order is the office's: a later one without an earlier one is none.
    if (!found) break
    people.add(found.by)
    done.push(found)
  }
  return done
}

/** Which stages there are, in their order, and whether each is another person's. */
export type StageRule<Stage extends string> = { stages: readonly Stage[]; isDifferent: boolean }

/** Whether this person may give the next: with 不同的人 nobody gives two. */
export function mayGive(
  person: number,
  done: readonly Given<string>[],
  { isDifferent }: { isDifferent: boolean },
): boolean {
  return !isDifferent || done.every(({ by }) => by !== person)
}

/**
 * What was given, with one more.
 * @throws RuleError conflict: another is next, or it was given; forbidden: the person gave one already
 */
export function addGiven<Stage extends string>({
  given,
  stage,
  rule,
  labels,
  by,
  now,
}: {
  given: readonly Given<Stage>[]
  stage: Stage
  rule: StageRule<Stage>
  labels: Readonly<Record<Stage, { zh: string }>>
  by: { id: number; name: string }
  now: Date
}): Given<Stage>[] {
  const label = labels[stage].zh
  if (!rule.stages.includes(stage)) {
    throw new RuleError('conflict', 'no-such-stage', `现在的设置没有“${label}”，请刷新页面后再操作。`)
  }
  const done = counted(given, rule)
  const earlier = done.find((one) => one.stage === stage)
  if (earlier) {
    const message = `“${label}”已由${earlier.name}完成，请刷新页面查看。`
    throw new RuleError('conflict', 'stage-passed', message)
  }
  const missing = rule.stages.slice(done.length, rule.stages.indexOf(stage))
  if (missing.length > 0) {
    const words = missing.map((one) => `“${labels[one].zh}”`).join('、')
    throw new RuleError('conflict', 'stage-missing', `还没有${words}，不能“${label}”。请按顺序进行。`)
  }
  if (!mayGive(by.id, done, rule)) {
    const own = done.find((one) => one.by === by.id)
    const before = own ? labels[own.stage].zh : label
    const message = `“${before}”是您做的，“${label}”须由另一人来做（设置了“各由不同的人”）。`
    throw new RuleError('forbidden', 'same-person', message)
  }
  return [...done, { stage, by: by.id, name: by.name, at: now.toISOString() }]
}

/** 李某的初审、王某的复审. */
export function whose<Stage extends string>(
  given: readonly Given<Stage>[],
  labels: Readonly<Record<Stage, { zh: string }>>,
): string {
  return given.map(({ stage, name }) => `${name}的${labels[stage].zh}`).join('、')
}

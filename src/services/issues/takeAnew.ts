import type { Db } from '@/db/db'
import { type Anew, takesAnew } from '@/domain/brief/anew'
import type { IssueView } from '@/domain/brief/issueView'
import { figureChanges, recounted } from '@/domain/brief/recount'
import { dayChanges, redated } from '@/domain/brief/redated'
import { RuleError } from '@/domain/ruleError'
import { isDay, printedDay } from '@/domain/shanghaiDate'
import type { Issue, Setting } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { figuresOf } from './buildIssueView'
import { type TakenLists, takeLists } from './takeLists'

type Asked = { req: PersonRequest; transaction: Db; now: Date; isDecided: boolean }
type Context = Asked & { settings: Setting }

/** `changes`: how it differs from what was published, as it is printed behind the reason. */
export type TakenAnew = { view: IssueView; changes: string[]; lists?: TakenLists }

/**
 * A published brief with what a correction takes anew: another day, its tables as they would be counted now, its lists as they
 * are. Figures count by the day that is being set. Each part must change something, and none changes what was not asked for.
 * @throws RuleError invalid, where it does not, and of an earlier issue that was filed
 */
export async function takeAnew(
  { issue, frozen, anew }: { issue: Issue; frozen: IssueView; anew: Anew },
  asked: Asked,
): Promise<TakenAnew> {
  if (!takesAnew(anew)) return { view: frozen, changes: [] }
  // What it printed then is not ours to count or to date, and it was never mailed.
  if (issue.filed)
    throw new RuleError('invalid', 'filed', '补录的往期只更正文字；附表、日期和报送名单照当时印的。')
  const { req } = asked
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  const context = { ...asked, settings }
  const parts = await takeFigures({ issue, frozen, anew }, context)
  if (!anew.lists) return parts
  const listed = await takeLists({ issue, frozen: parts.view }, context)
  return { ...listed, changes: [...parts.changes, ...listed.changes] }
}

/** The day and the figures. */
async function takeFigures(
  { issue, frozen, anew }: { issue: Issue; frozen: IssueView; anew: Anew },
  context: Context,
): Promise<TakenAnew> {
  const day = anew.date
  if (day === undefined)
    return anew.recount ? counted({ issue, frozen }, context) : { view: frozen, changes: [] }
  const dated = withDay(frozen, day)
  const issueThen = { ...issue, date: day }
  if (!anew.recount) {
    await requireSameFigures({ issue, issueThen, frozen }, context)
    return dated
  }
  const { view, changes } = await counted({ issue: issueThen, frozen: dated.view }, context)
  return { view, changes: [...dated.changes, ...changes] }
}

function withDay(frozen: IssueView, day: string): TakenAnew {
  if (!isDay(day)) throw new RuleError('invalid', 'bad-date', '改正后的印发日期有误，请填写一个存在的日期。')
  const view = redated(frozen, day)
  const changes = dayChanges(frozen, view)
  if (changes.length > 0) return { view, changes }
  const message = `印出的日期就是${printedDay(day)}，没有可更正的。`
  throw new RuleError('invalid', 'nothing-changed', message)
}

async function counted(
  { issue, frozen }: { issue: Issue; frozen: IssueView },
  context: Context,
): Promise<TakenAnew> {
  const view = recounted(frozen, await countedBy(issue, context))
  const changes = figureChanges(frozen, view)
  if (changes.length > 0) return { view, changes }
  const message = '附表按现在的数字重新统计，和印出的一样，没有可更正的。请取消勾选。'
  throw new RuleError('invalid', 'nothing-changed', message)
}

/**
 * Its own table would leave it out, or have it too, from the new day on: then the table is counted anew by name. What is printed
 * may stand: of figures that are right by the new day there is nothing to count.
 */
async function requireSameFigures(
  { issue, issueThen, frozen }: { issue: Issue; issueThen: Issue; frozen: IssueView },
  context: Context,
): Promise<void> {
  const before = recounted(frozen, await countedBy(issue, context))
  const after = recounted(frozen, await countedBy(issueThen, context))
  const moved = figureChanges(before, after)
  if (moved.length === 0 || figureChanges(frozen, after).length === 0) return
  const message = `改了印发日期，附表的数字也随之变动（${moved.join('；')}）。请一并勾选“附表按现在的数字重新统计”，看过以后再发布。`
  throw new RuleError('invalid', 'figures-move', message)
}

function countedBy(
  issue: Issue,
  { transaction, settings, now }: Context,
): Promise<Pick<IssueView, 'statistics' | 'scores'>> {
  return figuresOf(issue, { database: transaction, settings, now })
}

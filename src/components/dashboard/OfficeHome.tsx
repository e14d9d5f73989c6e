import type { PayloadRequest } from 'payload'
import { DELIVERY_STATUSES, NEEDS_PERSON } from '@/domain/delivery/statuses'
import { explain } from '@/domain/delivery/explain'
import { scheduledLine } from '@/domain/scheduledLine'
import { dayInShanghai, isDay, printedDay } from '@/domain/shanghaiDate'
import { awaitedMarks } from '@/domain/stages/missingMarks'
import { isEditor } from '@/domain/workflow/standing'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import type { OfficeDesk, OpenIssue, StuckDelivery, WaitingArticle } from '@/services/desk/readOfficeDesk'
import type { Restoration } from '@/services/restoration/openRestoration'
import { documentPath, listPath, QUEUE_PATH, RESTORATION_PATH, SIGN_PATH } from '../admin/paths'
import { toBeMarked, toBeSigned } from './nextStep'
import { waitsFor } from '../sign/waitsFor'
import { Figures } from './Figures'
import { formatMinute } from '../workflow/formatMinute'
import { formatAge } from './formatAge'
import { Lines, type Line } from './Lines'
import styles from './Dashboard.module.css'
import { Section } from './Section'

const APPROVED_LIST = listPath('articles', { where: { status: ['approved'] } })
const OPEN_ISSUES = listPath('issues', { where: { status: ['draft', 'review'] } })
const OPEN_INSTRUCTIONS = listPath('instructions', { where: { closed: ['false'] }, sort: 'due' })
const STUCK_LIST = listPath('deliveries', { where: { status: NEEDS_PERSON } })

/** The office's home page: what waits, oldest first; the issues in hand; mails that need a person. */
export function OfficeHome({
  req,
  desk: { waiting, unplaced, issues, deliveries, instructions },
  restoration,
}: {
  req: PayloadRequest
  desk: OfficeDesk
  restoration: Restoration | undefined
}) {
  const now = new Date()
  const mine = toBeSigned(issues.latest, req.user?.id)
  const marks = isEditor(req.user) ? toBeMarked(issues.latest, req.user?.id ?? 0) : []
  const begun = isEditor(req.user) ? waiting.oldest.filter(({ stage }) => stage?.awaited) : []
  // Who edits signs where everything of the issue is at hand; who only signs, on the page made for that.
  const path = (id: number) => (isEditor(req.user) ? documentPath('issues', id) : `${SIGN_PATH}/${id}`)
  return (
    <>
      {restoration && (
        <Section title="恢复核对">
          <Lines lines={[restorationLine(restoration)]} empty="" />
        </Section>
      )}
      {mine.length > 0 && (
        <Section title="等您签发">
          <Lines lines={mine.map((issue) => signLine(issue, { now, path }))} empty="" />
        </Section>
      )}
      {marks.length + begun.length > 0 && (
        <Section title="等您审校">
          <Lines
            lines={[
              ...marks.map(({ issue, due }) => markLine(issue, { due, now })),
              ...begun.map((article) => articleLine(article, now)),
            ]}
            empty=""
          />
        </Section>
      )}
      {instructions.open > 0 && (
        <Section title="批示">
          <Lines lines={[instructionsLine(instructions, now)]} empty="" />
        </Section>
      )}
      <Figures
        figures={[
          { label: '待审稿件', value: waiting.total, href: QUEUE_PATH },
          { label: '已采用、待编入', value: unplaced, href: APPROVED_LIST },
          { label: '未发布的期', value: issues.total, href: OPEN_ISSUES },
          { label: '需处理的邮件', value: deliveries.total, href: STUCK_LIST, isUrgent: true },
        ]}
      />
      <div className={styles.beside}>
        <Section title="待审稿件" more={{ href: QUEUE_PATH, label: '全部待审' }}>
          <Lines
            lines={waiting.oldest.map((article) => articleLine(article, now))}
            empty="没有待审的稿件。企业来稿后会列在这里。"
          />
        </Section>
        <Section title="未发布的期" more={{ href: listPath('issues'), label: '全部期刊' }}>
          <Lines
            lines={issues.latest.map((issue) => issueLine(issue, now))}
            empty="没有编辑中或待签发的期。点“新建一期”开始编辑。"
          />
        </Section>
      </div>
      {deliveries.total > 0 && (
        <Section title="需处理的邮件" more={{ href: STUCK_LIST, label: '全部' }}>
          <Lines lines={deliveries.latest.map(deliveryLine)} empty="" />
        </Section>
      )}
    </>
  )
}

function restorationLine({ id, takenAt }: Restoration): Line {
  return {
    key: id,
    href: RESTORATION_PATH,
    title: `系统由 ${formatMinute(takenAt.toISOString())} 的备份恢复`,
    facts: ['备份以后发布过的各期可能缺失', '点此核对'],
  }
}

function instructionsLine({ open, due }: OfficeDesk['instructions'], now: Date): Line {
  const late = due && due < dayInShanghai(now) ? ['已过期限'] : []
  return {
    key: open,
    href: OPEN_INSTRUCTIONS,
    title: `未办结的批示 ${open} 件`,
    facts: due ? [`最早期限 ${printedDay(due)}`, ...late] : [],
  }
}

function markLine(
  { id, name, submittedAt }: OpenIssue,
  { due, now }: { due: readonly string[]; now: Date },
): Line {
  return {
    key: -id,
    href: documentPath('issues', id),
    title: name ?? `编号 ${id}`,
    facts: [`待${due.join('、')}`, ...(submittedAt ? [`${formatAge(new Date(submittedAt), now)}送签`] : [])],
  }
}

function articleLine({ id, headline, company, since, stage }: WaitingArticle, now: Date): Line {
  return {
    key: id,
    href: documentPath('articles', id),
    title: headline || '（未填标题）',
    facts: [
      ...(stage?.awaited ? [`待${stage.awaited}`] : []),
      company ?? '本局',
      `${formatAge(new Date(since), now)}来稿`,
    ],
  }
}

/** The way to where it is signed. */
function signLine(
  { id, name, date, submittedAt }: OpenIssue,
  { now, path }: { now: Date; path: (id: number) => string },
): Line {
  return {
    key: id,
    href: path(id),
    title: name ?? `编号 ${id}`,
    facts: [
      date && isDay(date) ? printedDay(date) : '未定日期',
      ...(submittedAt ? [`${formatAge(new Date(submittedAt), now)}送签`] : []),
      '点此看全文，签发或退回',
    ],
  }
}

function issueLine(issue: OpenIssue, now: Date): Line {
  const { id, name, date, articles, submittedAt } = issue
  return {
    key: id,
    href: documentPath('issues', id),
    title: name ?? `编号 ${id}`,
    state: { value: issue.status, label: ISSUE_STATUSES[issue.status].zh },
    facts: [
      ...stateFacts(issue, now),
      ...(submittedAt ? [`${formatAge(new Date(submittedAt), now)}送签`] : []),
      date && isDay(date) ? printedDay(date) : '未定日期',
      `${articles} 篇稿件`,
    ],
  }
}

function stateFacts(issue: OpenIssue, now: Date): string[] {
  const { status, signers, publishAt, scheduledBy } = issue
  if (publishAt) return [scheduledLine({ at: new Date(publishAt), by: scheduledBy, now })]
  return status === 'review' ? [awaitedMarks(issue) ?? `等${waitsFor(signers)}`] : []
}

function deliveryLine({ id, email, issue, status, reason }: StuckDelivery): Line {
  const explanation = explain({ status, reason })
  return {
    key: id,
    href: documentPath('deliveries', id),
    title: email,
    state: { value: status, label: DELIVERY_STATUSES[status].zh },
    facts: issue ? [issue] : [],
    comment: explanation ? `${explanation.reason}${explanation.advice}` : undefined,
  }
}

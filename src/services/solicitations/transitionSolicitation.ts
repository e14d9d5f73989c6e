import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import { actingRole } from '@/domain/workflow/standing'
import { wantedOf } from '@/domain/solicitation'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { decide } from '@/domain/workflow/decide'
import {
  SOLICITATION_STATUSES,
  SOLICITATION_TRANSITIONS,
  type SolicitationAction,
} from '@/domain/workflow/solicitation'
import { solicitedWords } from '@/mail/notices/solicitationWords'
import type { Solicitation } from '@/payload-types'
import { inTransaction, lockRow } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { authorsOfCompanies } from '../notices/people'
import { writeNotices } from '../notices/writeNotices'
import { recordTransition } from '../recordTransition'
import { dueAfter } from './dueAfter'
import { grantWorkflow } from '../workflowContext'

/**
 * Sends a solicitation out, or ends it. Going out settles which companies are asked and tells their authors; opened
 * again, it tells nobody twice.
 * @throws RuleError forbidden | conflict | invalid
 */
export async function transitionSolicitation(
  step: { id: number; action: SolicitationAction; comment?: string; now: Date },
  { req }: { req: PersonRequest },
): Promise<void> {
  const { id, action, comment, now } = step
  await inTransaction(req, async (transaction) => {
    await lockRow(transaction, { table: 'solicitations', id })
    const solicitation = await findReadable('solicitations', id, { req })
    if (!solicitation) throw new RuleError('forbidden', 'no-access', '没有这次约稿，或者您没有权限查看。')
    const decision = decide({
      transition: SOLICITATION_TRANSITIONS[action],
      statuses: SOLICITATION_STATUSES,
      role: actingRole(req.user),
      status: solicitation.status ?? 'draft',
      comment,
    })
    // Working days are counted from the day after it goes out.
    const due =
      action === 'open' && solicitation.dueDays && !solicitation.openedAt
        ? await dueAfter(solicitation.dueDays, { req, now })
        : solicitation.due
    const asked = { ...solicitation, due }
    const companies = action === 'open' ? await requireAudience(asked, { req, now }) : undefined
    await req.payload.update({
      collection: 'solicitations',
      id,
      data: {
        status: decision.to,
        ...(companies && { companies, due, openedAt: solicitation.openedAt ?? now.toISOString() }),
      },
      depth: 0,
      req,
      context: grantWorkflow({ collection: 'solicitations', id }),
      // Nobody may set a status; the step was checked against the table above.
      overrideAccess: true,
    })
    await recordTransition(
      { collection: 'solicitations', document: id, action, ...decision, at: now },
      { req },
    )
    if (companies) await announce(asked, { companies, now, req, transaction })
  })
}

/** Which companies are asked: as it went out, or as it is addressed now. */
async function requireAudience(
  { due, everyCompany, companies, openedAt }: Solicitation,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<number[]> {
  if (due < dayInShanghai(now)) {
    throw new RuleError('invalid', 'due-passed', '截稿日期已经过去，请先改成今天或以后的日期并保存。')
  }
  const chosen = (companies ?? []).map((company) => (typeof company === 'object' ? company.id : company))
  if (openedAt || !everyCompany) {
    if (chosen.length > 0) return chosen
    throw new RuleError('invalid', 'no-companies', '还没有选约稿企业，请先选择并保存。')
  }
  const { docs } = await req.payload.find({
    collection: 'companies',
    where: { active: { equals: true } },
    sort: ['order', 'id'],
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // the reviewer may read them all; more than a page of them
  })
  return docs.map((company) => company.id)
}

async function announce(
  solicitation: Solicitation,
  context: { companies: number[]; now: Date; req: PersonRequest; transaction: Db },
): Promise<void> {
  const { companies, now, req, transaction } = context
  const { id, topic, description, due } = solicitation
  const asked = {
    id,
    topic,
    description: description ?? '',
    due,
    wanted: wantedOf(solicitation),
    today: dayInShanghai(now),
  }
  await writeNotices(
    {
      kind: 'solicited',
      fact: `solicited:${id}`,
      people: await authorsOfCompanies(transaction, { kind: 'solicited', companies }),
      words: (_, serverUrl) => solicitedWords({ ...asked, serverUrl }),
    },
    { req, transaction },
  )
}

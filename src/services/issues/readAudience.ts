import type { PayloadRequest } from 'payload'
import { PRINTED_KINDS, type RecipientKind } from '@/domain/recipientKind'
import type { Issue, Setting } from '@/payload-types'
import { planDeliveries, type DeliveryPlan, type RecipientEntry } from '@/mail/ledger/insertRows'

export type Audience = { names: Record<RecipientKind, string[]>; plan: DeliveryPlan }

type Entry = RecipientEntry & { kind: RecipientKind }

/**
 * The lists 报, 送 and 发 as they stand now, each with what is added for this issue only (本期增发): the names that are
 * printed, and who behind them gets a mail, with the OFD where the office sends it and the entry wants it.
 */
export async function readAudience(
  issue: Pick<Issue, 'extraRecipients'>,
  { req, settings }: { req: PayloadRequest; settings: Pick<Setting, 'mailOfd'> },
): Promise<Audience> {
  const lists = (await readLists(req)).map((entry) => (settings.mailOfd ? entry : withoutOfd(entry)))
  const entries = [...lists, ...extraEntries(issue)]
  const of = (kind: RecipientKind) => entries.filter((entry) => entry.kind === kind)
  const namesOf = (kind: RecipientKind) => of(kind).map(({ name }) => name)
  return {
    names: { report: namesOf('report'), copy: namesOf('copy'), distribute: namesOf('distribute') },
    // In print order, so that a mailbox behind two entries is addressed by the name the first one gives it.
    plan: planDeliveries(PRINTED_KINDS.flatMap(of)),
  }
}

async function readLists(req: PayloadRequest): Promise<Entry[]> {
  // Read by the system for the person: only staff come here, and what they read is what is frozen.
  const everything = {
    depth: 0,
    pagination: false as const,
    req,
    overrideAccess: true,
    where: { active: { equals: true } },
    sort: ['order', 'id'],
  }
  const { docs: recipients } = await req.payload.find({ collection: 'recipients', ...everything })
  const { docs: companies } = await req.payload.find({ collection: 'companies', ...everything })
  const contacts = companies.flatMap((company) => company.contacts ?? [])
  return recipients.map(({ id, kind, name, everyCompany, mailboxes, ofd }) => ({
    id,
    kind,
    name,
    mailboxes: everyCompany ? [...(mailboxes ?? []), ...contacts] : (mailboxes ?? []),
    withOfd: ofd ?? false,
  }))
}

const withoutOfd = (entry: Entry): Entry => ({ ...entry, withOfd: false })

/** Known below zero: no entry of the fixed lists is meant. */
function extraEntries({ extraRecipients }: Pick<Issue, 'extraRecipients'>): Entry[] {
  return (extraRecipients ?? []).map(({ kind, name, mailboxes }, index) => ({
    id: -1 - index,
    kind,
    name,
    mailboxes: mailboxes ?? [],
  }))
}

import type { PayloadRequest } from 'payload'
import type { RecipientKind } from '@/domain/recipientKind'
import { planDeliveries, type DeliveryPlan } from '@/mail/ledger/insertRows'

export type Audience = { report: string[]; copy: string[]; plan: DeliveryPlan }

/** The 报 and 送 lists as they stand now: the names that are printed, and who behind them gets a mail. */
export async function readAudience({ req }: { req: PayloadRequest }): Promise<Audience> {
  // Read by the system for the person: only staff come here, and what they read is what is frozen.
  const everything = {
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
    where: { active: { equals: true } },
  } as const
  const { docs: recipients } = await req.payload.find({
    collection: 'recipients',
    sort: ['order', 'id'],
    ...everything,
  })
  const { docs: companies } = await req.payload.find({
    collection: 'companies',
    sort: ['order', 'id'],
    ...everything,
  })
  const contacts = companies.flatMap((company) => company.contacts ?? [])
  const namesOf = (kind: RecipientKind) =>
    recipients.filter((entry) => entry.kind === kind).map(({ name }) => name)
  // In print order, so that a mailbox behind two entries is addressed by the name the first one gives it.
  const printed = [
    ...recipients.filter(({ kind }) => kind === 'report'),
    ...recipients.filter(({ kind }) => kind === 'copy'),
  ]
  const plan = planDeliveries(
    printed.map(({ id, name, everyCompany, mailboxes }) => ({
      id,
      name,
      mailboxes: everyCompany ? [...(mailboxes ?? []), ...contacts] : (mailboxes ?? []),
    })),
  )
  return { report: namesOf('report'), copy: namesOf('copy'), plan }
}

/**
 * Domains whose mailboxes refuse the first mail after a start of the catcher and take every later one, so that an office in
 * demonstration can see what it does about mails that do not arrive: one refusal is final until a person sends again, the
 * other passes by itself (RFC 5321 4.2.5; RFC 3463 X.2.2, X.7.1).
 */
const REFUSALS: Record<string, { responseCode: number; message: string }> = {
  'full.jianbao.test': { responseCode: 552, message: '5.2.2 Mailbox is full' },
  'later.jianbao.test': { responseCode: 451, message: '4.7.1 Greylisted, please try again later' },
}

/** Gives, for each mailbox that is written to, why it is refused now; undefined when it is not. */
export function firstRefusals(): (mailbox: string) => Error | undefined {
  const refused = new Set<string>()
  return (mailbox) => {
    const refusal = REFUSALS[mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase()]
    if (!refusal || refused.has(mailbox)) return undefined
    refused.add(mailbox)
    return Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode })
  }
}

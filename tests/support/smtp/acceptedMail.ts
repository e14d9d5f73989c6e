export type AcceptedCopy = { messageId: string; from: string; to: string; raw: Buffer; at: number }

export type AcceptedMail = {
  add: (copy: Omit<AcceptedCopy, 'messageId' | 'at'>) => void
  copies: () => readonly AcceptedCopy[]
  /** How often each Message-ID was accepted. */
  counts: () => Map<string, number>
}

/** What the server took responsibility for, counted by Message-ID. */
export function createAcceptedMail(): AcceptedMail {
  const copies: AcceptedCopy[] = []
  return {
    add: (copy) => {
      const messageId = /^message-id:\s*(<[^>]+>)/im.exec(copy.raw.toString('latin1'))?.[1] ?? ''
      copies.push({ ...copy, messageId, at: performance.now() })
    },
    copies: () => copies,
    counts: () => {
      const counts = new Map<string, number>()
      for (const { messageId } of copies) counts.set(messageId, (counts.get(messageId) ?? 0) + 1)
      return counts
    },
  }
}

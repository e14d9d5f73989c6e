import { describe, expect, it } from 'vitest'
import { createMessageLoader } from '@/mail/messageLoader'
import { mailInput } from '../../support/mailView'

function row(id: number, publicationId: number, withOfd = false) {
  return {
    ledger: 'deliveries' as const,
    id,
    contentId: publicationId,
    token: 't',
    email: `box${id}@example.test`,
    name: '',
    messageId: `<${id}@x.test>`,
    withOfd,
    attempts: 0,
    ageMs: 0,
    lane: 'example.test',
    isSlowed: false,
  }
}

describe('the message loader', () => {
  it('reads a publication once for all of its rows', async () => {
    const read: number[] = []
    const load = createMessageLoader(async (id) => {
      read.push(id)
      return mailInput()
    })
    const messages = await Promise.all([load(row(1, 7)), load(row(2, 7)), load(row(3, 7))])
    expect(read).toEqual([7])
    expect(messages.map(({ envelope }) => envelope.to)).toEqual([
      'box1@example.test',
      'box2@example.test',
      'box3@example.test',
    ])
    expect(messages[1]?.chunks[1]).toBe(messages[0]?.chunks[1])
  })

  it('keeps the last three, so that memory does not grow', async () => {
    const read: number[] = []
    const load = createMessageLoader(async (id) => {
      read.push(id)
      return mailInput()
    })
    for (const publication of [1, 2, 3, 1, 4, 1, 2]) await load(row(1, publication))
    expect(read).toEqual([1, 2, 3, 4, 2])
  })

  it('reads one once more for the mails that carry its OFD: the others leave before there is one', async () => {
    const read: boolean[] = []
    const load = createMessageLoader(async (_id, { withOfd }) => {
      read.push(withOfd)
      return mailInput(withOfd ? { ofd: Buffer.from('PK') } : {})
    })
    const [plain, one, other] = [
      await load(row(1, 7)),
      await load(row(2, 7, true)),
      await load(row(3, 7, true)),
    ]
    expect([await load(row(4, 7))].map(({ chunks }) => chunks[1])).toEqual([plain.chunks[1]])
    expect(read).toEqual([false, true])
    expect(other.chunks[1]).toBe(one.chunks[1])
    expect(one.chunks[1]).not.toEqual(plain.chunks[1])
  })

  it('asks again after it could not be read', async () => {
    let asked = 0
    const load = createMessageLoader(async () => {
      asked += 1
      if (asked === 1) throw new Error('ENOENT')
      return mailInput()
    })
    await expect(load(row(1, 1))).rejects.toThrow('ENOENT')
    expect((await load(row(1, 1))).envelope).toEqual({ from: 'brief@jianbao.test', to: 'box1@example.test' })
  })
})

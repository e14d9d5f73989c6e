import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { decode, encode, RECURSION_DESIRED, type Answer } from 'dns-packet'

/** What a name publishes. `code`: an answer's code instead of records, 2 for SERVFAIL. */
export type Zone = Record<string, { txt?: string[]; mx?: string[]; code?: number }>

export type DnsServer = {
  /** As DNS_SERVER takes it. */
  address: string
  /** Names asked for, in order. */
  asked: () => readonly string[]
  setZone: (zone: Zone) => void
  close: () => Promise<void>
}

const NXDOMAIN = 3
// A character-string of TXT holds 255 octets (RFC 1035 3.3.14); long keys stand in several.
const PIECE = 255

/** A real DNS server over UDP on loopback. */
export async function startDnsServer(): Promise<DnsServer> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  let zone: Zone = {}
  socket.on('message', (bytes, { port, address }) => {
    const query = decode(bytes)
    const [question] = query.questions ?? []
    if (!question) return
    asked.push(question.name)
    const entry = zone[question.name]
    const answers = entry ? answersTo(question.name, question.type, entry) : []
    const code = entry ? (entry.code ?? 0) : NXDOMAIN
    const flags = RECURSION_DESIRED | code
    socket.send(
      encode({ type: 'response', id: query.id, flags, questions: [question], answers }),
      port,
      address,
    )
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked: () => asked,
    setZone: (next) => {
      zone = next
    },
    close: () => new Promise((closed) => socket.close(() => closed())),
  }
}

function answersTo(name: string, type: string, { txt = [], mx = [] }: Zone[string]): Answer[] {
  if (type === 'TXT') return txt.map((text) => ({ type, name, ttl: 1, data: pieces(text) }))
  if (type !== 'MX') return []
  return mx.map((exchange, index) => ({ type, name, ttl: 1, data: { preference: index * 10, exchange } }))
}

function pieces(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
    text.slice(at * PIECE, (at + 1) * PIECE),
  )
}

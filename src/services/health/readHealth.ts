import type { Pool } from '@/db/poolOf'
import { messageOf } from '@/domain/messageOf'
import { probeFiles, type StoreFault } from '../files/probeFiles'
import { probeScanner } from './probeScanner'
import { readQueue, type QueueState } from './readQueue'
import { isAlive } from './silence'

/** A part is `ok`, or down for a reason that tells a person in Chinese what to look at. */
type Part = { status: 'ok' } | { status: 'down'; reason: string }

export type Health = {
  status: 'ok' | 'down'
  /** `owner`: the application could change what is on record; its own role was not set. */
  database: Part & { role: 'application' | 'owner' | null }
  worker: Part & { lastSeenAt: string | null }
  files: Part
  /** `off`: this process was given no CLAMD_SOCKET. */
  scanner: Part | { status: 'off' }
  /** `serverSaid`: the words of the mail server that were heard last. */
  mail: Part & { lastClaimAt: string | null; oldestDueAt: string | null; serverSaid: string | null }
  queue: Part & { rendering: number; pending: number; oldestDueAt: string | null }
}

const QUEUE_OLD_MS = 15 * 60_000
/** Whoever asks hears within three seconds, whatever hangs. */
const PATIENCE_MS = 2_500
const NO_ANSWER = '没有在规定时间内答复'

type Context = {
  pool: Pick<Pool, 'query'>
  probes: Probes
}

/** Questions under way, by what they are about: what hangs is not asked again by everybody who comes. */
export type Probes = Map<string, Promise<unknown>>

/** The state of what a publication depends on. Never throws and never waits: what does not answer is a state too. */
export async function readHealth({ pool, probes }: Context): Promise<Health> {
  const [queue, fileFault, scannerFault] = await Promise.all([
    answerOf('queue', () => readQueue(pool), probes),
    answerOf('files', probeFiles, probes),
    answerOf('scanner', () => probeScanner(PATIENCE_MS), probes),
  ])
  const state = 'answer' in queue ? queue.answer : undefined
  const database = 'answer' in queue ? OK : down(`数据库没有应答：${queue.fault}。请检查 PostgreSQL。`)
  const worker = state ? workerPart(state) : down('数据库没有应答，无法得知发送程序的状态。')
  const mail = state ? mailPart(state) : down('数据库没有应答，无法得知邮件的状态。')
  const due = state?.oldestDueAt?.toISOString() ?? null
  const health = {
    database: { ...database, role: state ? roleOf(state) : null },
    worker: { ...worker, lastSeenAt: state?.seenAt?.toISOString() ?? null },
    files: filesPart(fileFault),
    scanner: scannerPart(scannerFault),
    mail: {
      ...mail,
      lastClaimAt: state?.claimedAt?.toISOString() ?? null,
      oldestDueAt: due,
      serverSaid: state?.serverSaid ?? null,
    },
    queue: {
      ...(state ? queuePart(state) : database),
      rendering: state?.rendering ?? 0,
      pending: state?.pending ?? 0,
      oldestDueAt: due,
    },
  }
  const isWell = Object.values(health).every(({ status }) => status !== 'down')
  return { status: isWell ? 'ok' : 'down', ...health }
}

function roleOf({ isOwner }: QueueState): 'application' | 'owner' {
  return isOwner ? 'owner' : 'application'
}

const OK = { status: 'ok' } as const
const down = (reason: string) => ({ status: 'down', reason }) as const

function workerPart({ silentMs }: QueueState): Part {
  return isAlive(silentMs) ? OK : down('发送程序没有在运行。请启动 npm run worker。')
}

function queuePart(state: QueueState): Part {
  const { unprintedForMs } = state
  if (unprintedForMs === null || unprintedForMs < QUEUE_OLD_MS) return duePart(state)
  return down(
    `有一期发布 ${minutes(unprintedForMs)} 分钟仍没有排出 PDF。请打开这一期看原因，并检查后台程序。`,
  )
}

function duePart({ dueForMs }: QueueState): Part {
  if (dueForMs === null || dueForMs < QUEUE_OLD_MS) return OK
  return down(`有邮件到期 ${minutes(dueForMs)} 分钟仍没有发出。请检查发送程序和排版。`)
}

const minutes = (ms: number): number => Math.floor(ms / 60_000)

function mailPart(state: QueueState): Part {
  if (state.serverFault !== null) return down(`邮件服务器不收信：${state.serverFault}`)
  if (state.mailboxFault !== null) return down(`退信邮箱连不上：${state.mailboxFault}`)
  if (state.deferred > 0)
    return down('有一期的邮件半数以上被推迟了一小时。请打开这一期，看邮件服务器的答复。')
  return duePart(state)
}

function filesPart(answer: Answer<StoreFault | undefined>): Part {
  if ('fault' in answer) return down(`文件存储没有应答：${answer.fault}`)
  return answer.answer === undefined ? OK : down(answer.answer.reason)
}

function scannerPart(answer: Answer<'ok' | 'off'>): Health['scanner'] {
  if ('answer' in answer) return { status: answer.answer }
  return down(`病毒扫描程序没有应答，现在收不了文件：${answer.fault}。请检查 clamd 和 CLAMD_SOCKET。`)
}

type Answer<T> = { answer: T } | { fault: string }

async function answerOf<T>(name: string, ask: () => Promise<T>, probes: Probes): Promise<Answer<T>> {
  const running = (probes.get(name) as Promise<Answer<T>> | undefined) ?? start(name, ask, probes)
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ fault: NO_ANSWER }), PATIENCE_MS)
  })
  return Promise.race([running, patience]).finally(() => clearTimeout(timer))
}

function start<T>(name: string, ask: () => Promise<T>, probes: Probes): Promise<Answer<T>> {
  const running = ask()
    .then(
      (answer): Answer<T> => ({ answer }),
      (error: unknown): Answer<T> => ({ fault: messageOf(error) }),
    )
    .finally(() => probes.delete(name))
  probes.set(name, running)
  return running
}

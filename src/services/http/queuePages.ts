import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { pageLine } from './pageLine'
import type { PageMaker } from './pageProcess'

/**
 * Pages of the panel that are made at a time, by so many processes. One thread makes all pages of a process, so that eight
 * at once would each take eight times as long and end together, the unlucky ones far later; in line, each is done in its
 * turn. More than one, because a page also waits for the database; of several processes none need ever wait alone.
 */
const atATime = (processes: number) => (processes === 1 ? 3 : 2 * processes)
/** A browser that is slow to take its page must not hold up the others. */
const AT_MOST_MS = 2_000

type Emit = (this: Server, event: string | symbol, ...args: unknown[]) => boolean

/**
 * Has pages of the panel wait in line for this process and those beside it. All else is served at once and here: saving,
 * mail, files, the reading page.
 */
export function queuePages(beside: readonly PageMaker[] = []): void {
  const emit = Reflect.get(Server.prototype, 'emit') as Emit
  const here: PageMaker = { isReady: () => true, make: ({ alone }) => alone() }
  // Those beside come first: who serves everybody else has the other things to do.
  const makers = [...beside, here].map((maker) => ({ ...maker, pages: 0 }))
  const ready = () => makers.filter(({ isReady }) => isReady())
  const line = pageLine(() => atATime(ready().length))

  const emitInTurn: Emit = function (event, ...args) {
    const [request, response] = args as [IncomingMessage, ServerResponse]
    if (event !== 'request' || !isPage(request)) return emit.call(this, event, ...args)
    line((done) => {
      // Gone while it stood in line.
      if (response.destroyed) return done()
      const maker = ready().reduce((least, other) => (other.pages < least.pages ? other : least))
      maker.pages++
      let isMade = false
      const made = () => {
        if (isMade) return
        isMade = true
        maker.pages--
        done()
      }
      setTimeout(made, AT_MOST_MS).unref()
      response.once('close', made).once('prefinish', made)
      maker.make({ request, response, alone: () => emit.call(this, event, ...args) })
    })
    return true
  }
  Reflect.set(Server.prototype, 'emit', emitInTurn)
}

function isPage({ method, url, headers }: IncomingMessage): boolean {
  const hasBody = 'content-length' in headers || 'transfer-encoding' in headers
  return method === 'GET' && !hasBody && /^\/admin(?:[/?]|$)/.test(url ?? '')
}

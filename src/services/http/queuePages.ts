import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { pageLine } from './pageLine'

/**
 * Pages of the panel that are made at a time. One thread makes them all, so that eight at once would each take eight
 * times as long and end together, the unlucky ones far later; in line, each is done in its turn. More than one,
 * because a page also waits for the database.
 */
const AT_A_TIME = 3
/** A browser that is slow to take its page must not hold up the others. */
const AT_MOST_MS = 2_000

type Emit = (this: Server, event: string | symbol, ...args: unknown[]) => boolean

/** Has pages of the panel wait in line. All else is served at once: saving, mail, files, the reading page. */
export function queuePages(): void {
  const line = pageLine(AT_A_TIME)
  const emit = Reflect.get(Server.prototype, 'emit') as Emit
  const emitInTurn: Emit = function (event, ...args) {
    const [request, response] = args as [IncomingMessage, ServerResponse]
    if (event !== 'request' || !isPage(request)) return emit.call(this, event, ...args)
    line((done) => {
      // Gone while it stood in line.
      if (response.destroyed) return done()
      setTimeout(done, AT_MOST_MS).unref()
      response.once('close', done).once('prefinish', done)
      emit.call(this, event, ...args)
    })
    return true
  }
  Reflect.set(Server.prototype, 'emit', emitInTurn)
}

function isPage({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && /^\/admin(?:[/?]|$)/.test(url ?? '')
}

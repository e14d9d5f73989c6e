import { Resolver } from 'node:dns/promises'

// What c-ares does by itself takes up to 75 seconds with a server that is silent.
const PATIENCE = { timeout: 4_000, tries: 2 }
const NOTHING_THERE: readonly unknown[] = ['ENOTFOUND', 'ENODATA']

/** Questions to one resolver: that of the system, or `server` (`address` or `address:port`). A name without records answers []. */
export type DnsAnswers = {
  texts: (name: string) => Promise<string[]>
  exchanges: (name: string) => Promise<string[]>
}

/** @throws Error of the questions: with `code`, when the resolver does not answer or refuses */
export function dnsAnswers(server: string | undefined): DnsAnswers {
  const resolver = new Resolver(PATIENCE)
  if (server !== undefined) resolver.setServers([server])
  return {
    texts: (name) =>
      orNothing(resolver.resolveTxt(name).then((texts) => texts.map((parts) => parts.join('')))),
    exchanges: (name) =>
      orNothing(
        resolver
          .resolveMx(name)
          .then((found) => found.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange)),
      ),
  }
}

async function orNothing(answer: Promise<string[]>): Promise<string[]> {
  return answer.catch((error: unknown) => {
    if (NOTHING_THERE.includes((error as NodeJS.ErrnoException).code)) return []
    throw error
  })
}

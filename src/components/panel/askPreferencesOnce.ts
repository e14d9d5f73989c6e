import type { Payload } from 'payload'
import { cache } from 'react'

const PREFERENCES = 'payload-preferences'
const done = new WeakSet<Payload>()
/** One for each page that is being made; outside of a page one for each call. */
const askedOnThisPage = cache(() => new Map<string, Promise<unknown>>())

/**
 * Payload's layout and its navigation each ask how the person left the navigation, within one page and of one
 * database. The second now gets the first one's answer. Nothing outlives the page.
 */
export function askPreferencesOnce(payload: Payload): void {
  if (done.has(payload)) return
  done.add(payload)
  const find = payload.find.bind(payload)
  const findOnce = (options: Parameters<typeof find>[0]): Promise<unknown> => {
    if (options.collection !== PREFERENCES) return find(options)
    const asked = askedOnThisPage()
    const { req: _req, ...question } = options
    const key = JSON.stringify(question)
    const answer = asked.get(key) ?? find(options)
    asked.set(key, answer)
    return answer
  }
  payload.find = findOnce as typeof find
}

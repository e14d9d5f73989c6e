import { readFile } from 'node:fs/promises'
import type { ActionAnswer } from './actions'
import type { PageAnswer } from './pages'

const MANIFEST = '.next/server/server-reference-manifest.json'
/** A browser that the panel takes (src/edge/oldBrowser.ts). */
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

type Asking = { web: string; token?: string }

const headersOf = ({ web, token }: Asking) => ({
  'User-Agent': BROWSER,
  Origin: web,
  ...(token && { Cookie: `payload-token=${token}` }),
})

/** What a page of the panel answers. Next streams: where it leads stands in the page, not in the status. */
export async function askPage(path: string, asking: Asking): Promise<PageAnswer> {
  const answer = await fetch(`${asking.web}/admin${path}`, { headers: headersOf(asking), redirect: 'manual' })
  const page = await answer.text()
  const [, to] = /NEXT_REDIRECT;\w+;([^;?]*)/.exec(page) ?? []
  if (to !== undefined) return to.startsWith('/admin/login') ? 'login' : 'home'
  if (page.includes('NEXT_HTTP_ERROR_FALLBACK;404')) return 'none'
  return page.replaceAll(/<script[\s\S]*?<\/script>/g, '').includes('您无权访问此页面') ? 'refused' : 'shown'
}

/** The server actions of the build: where each is written, by its id. */
export async function serverActions(): Promise<Map<string, string>> {
  const { node } = JSON.parse(await readFile(MANIFEST, 'utf8')) as {
    node: Record<string, { filename: string }>
  }
  return new Map(Object.entries(node).map(([id, { filename }]) => [id, filename]))
}

type Called = Asking & { id: string; name: string; args: object; marks: readonly string[] }

/**
 * Calls a function of the panel on the server, as a page does. `shown`: the answer holds what stands in the subject;
 * `drawn`: an answer without anything of it; `refused`: an error, or nothing.
 */
export async function callServer({ id, name, args, marks, ...asking }: Called): Promise<ActionAnswer> {
  const answer = await fetch(`${asking.web}/admin`, {
    method: 'POST',
    headers: {
      ...headersOf(asking),
      'Next-Action': id,
      Accept: 'text/x-component',
      'Content-Type': 'text/plain;charset=UTF-8',
    },
    body: JSON.stringify([{ name, args }]),
  })
  const said = await answer.text()
  if (marks.some((mark) => said.includes(mark))) return 'shown'
  const isError = answer.status >= 400 || /^1:(?:E\{|null$|\{"errors":)/m.test(said)
  return isError || said.includes('NEXT_HTTP_ERROR_FALLBACK') ? 'refused' : 'drawn'
}

import { z } from 'zod'
import { JANUARY_ARTICLES } from '../seed/content/january'
import { lexicalBody } from '../seed/lexicalBody'
import { type BenchOffice } from './benchOffice'

export type Reviewer = {
  /** of the session, as the panel's cookie carries it */
  token: string
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  post: (path: string, body: object) => Promise<unknown>
  /** A form, or JSON as text. */
  send: (path: string, body: FormData | string) => Promise<Response>
}

const tokenSchema = z.object({ token: z.string() })
const createdSchema = z.object({ doc: z.object({ id: z.number() }) })

/** A reviewer of the demonstration office, logged in. */
export async function logIn({ web, password }: Pick<BenchOffice, 'web' | 'password'>): Promise<Reviewer> {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(`${web}${path}`, init)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    // The login page would be measured in the place of all others.
    if (answer.redirected) throw new Error(`${path} led to ${answer.url}`)
    return answer
  }
  const post = async (path: string, body: object, headers = {}): Promise<unknown> =>
    (
      await send(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    ).json()
  const session = await post('/api/users/login', { email: 'reviewer1@jianbao.test', password })
  const { token } = tokenSchema.parse(session)
  const headers = { Authorization: `JWT ${token}` }
  // As a browser comes to a page: the panel takes nothing else (src/proxy.ts), and shows its login in the page's place.
  const asBrowser = { Cookie: `payload-token=${token}`, Origin: web }
  return {
    token,
    get: (path, more) =>
      send(path, { headers: { ...(path.startsWith('/admin') ? asBrowser : headers), ...more } }),
    post: (path, body) => post(path, body, headers),
    send: (path, body) =>
      send(path, {
        method: 'POST',
        headers: { ...headers, ...(typeof body === 'string' && { 'Content-Type': 'application/json' }) },
        body,
      }),
  }
}

/** Sixteen times the January issue's text in one issue, by the same calls an editor makes: some 170 pages. */
export async function makeLongIssue({ post }: Reviewer): Promise<number> {
  const articles: number[] = []
  for (const { title, paragraphs } of JANUARY_ARTICLES) {
    const body = lexicalBody(Array.from({ length: 16 }, () => paragraphs).flat())
    const { doc } = createdSchema.parse(await post('/api/articles', { title, body, channel: 'office' }))
    await post(`/api/articles/${doc.id}/submit`, {})
    await post(`/api/articles/${doc.id}/approve`, {})
    articles.push(doc.id)
  }
  const issue = createdSchema.parse(await post('/api/issues', { date: '2026-01-23', articles }))
  return issue.doc.id
}

import { BY_STATUS, FALLBACK } from './answerErrors'

const HAN = /\p{Script=Han}/u

/** What can be known to be wrong of an address before Payload looks: the answer, or nothing. */
export function refuseAddress(url: string): Response | undefined {
  const { pathname, searchParams } = new URL(url)
  if (!isDecodable(pathname)) return refusal(404)
  return ['where', 'data'].every((name) => isJson(searchParams.get(name))) ? undefined : refusal(400)
}

/** Payload's answers for what does not exist are English, and name the address. */
export async function inWords(answer: Response): Promise<Response> {
  const isJsonAnswer = answer.headers.get('content-type')?.startsWith('application/json')
  if (answer.status < 400 || !isJsonAnswer) return answer
  const text = await answer.text()
  const { headers } = answer
  if (HAN.test(text)) return new Response(text, { status: answer.status, headers })
  return refusal(answer.status === 501 ? 404 : answer.status)
}

export function refusal(status: number): Response {
  const fallback = status < 500 ? BY_STATUS[400] : FALLBACK
  return Response.json({ errors: [{ message: BY_STATUS[status] ?? fallback }] }, { status })
}

function isDecodable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch {
    return false
  }
}

function isJson(text: string | null): boolean {
  if (!text) return true
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

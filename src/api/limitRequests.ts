import { getPayload } from 'payload'
import config from '@payload-config'
import { poolOf } from '@/db/poolOf'
import { takeTurn } from '@/services/limits/takeTurn'
import { clientAddress } from '@/services/users/clientAddress'
import { placeOf } from '@/services/users/placeOf'
import { LIMITED, limitedKind, type LimitedKind } from './limitedDoors'

/**
 * The answer to a request of which its sender has had enough for now, else undefined. A person is counted wherever from;
 * who is not logged in by the place. Mails about a forgotten password are always counted by the place: nobody can use up
 * another's.
 */
export async function limitRequests({ method, url, headers }: Request): Promise<Response | undefined> {
  const kind = limitedKind(method, new URL(url).pathname)
  if (!kind) return undefined
  const payload = await getPayload({ config })
  const { points, seconds } = LIMITED[kind]
  const who = (kind !== 'passwordMail' && (await personOf(headers))) || placeOf(clientAddress(headers))
  const wait = await takeTurn(poolOf(payload), { kind, who, points, seconds })
  return wait === undefined ? undefined : tooOften(kind, wait)
}

async function personOf(headers: Headers): Promise<string | undefined> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers, canSetHeaders: false })
  return user ? `person ${user.id}` : undefined
}

function tooOften(kind: LimitedKind, seconds: number): Response {
  const minutes = Math.ceil(seconds / 60)
  const message = `${LIMITED[kind].zh}太频繁，请 ${minutes} 分钟后再试。`
  return Response.json(
    { errors: [{ name: 'RuleError', message, data: { code: 'too-often' } }] },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'jianbao', secret: 'a-secret-of-the-tests' } as const

/** Whom the provider knows as logged in there. */
export type KnownPerson = { subject: string; email: string; isVerified: boolean }

export type TestProvider = {
  issuer: string
  /** From now on every browser that comes is this person's. */
  logIn: (person: KnownPerson) => void
  /** Goes to an address of the provider's as a browser of this person does. @returns where it is sent in the end */
  goThrough: (url: string, person: KnownPerson) => Promise<URL>
  close: () => Promise<void>
}

/** A whole provider of OpenID Connect on this machine, which asks nobody for a password. */
export async function startOidcProvider({
  office = 'http://127.0.0.1:3000',
}: { office?: string } = {}): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, KnownPerson>()
  let current = ''
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${office}/api/users/oidc/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: {
      keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
    },
    ttl: {
      Interaction: 600,
      Grant: 600,
      Session: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    pkce: { required: () => true },
    cookies: { keys: ['of-the-tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => {
      const { email, isVerified } = people.get(id) ?? { email: '', isVerified: false }
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: isVerified }) }
    },
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: current } })
  })

  const logIn = (person: KnownPerson) => {
    people.set(person.subject, person)
    current = person.subject
  }
  return {
    issuer,
    logIn,
    goThrough: async (url, person) => {
      logIn(person)
      return follow(new URL(url), issuer)
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Redirect by redirect, with the cookies that came on the way, until another origin is named. */
async function follow(from: URL, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = from
  while (at.origin === issuer) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider stops at ${at.pathname}: ${await response.text()}`)
    at = new URL(location, at)
  }
  return at
}

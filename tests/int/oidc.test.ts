import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { CONNECTION_ADDRESS_HEADER } from '@/services/users/clientAddress'
import { LOGIN_LIMIT } from '@/services/users/loginAttempts'
import { readStart, startCookie } from '@/services/users/oidc/sealedStart'
import { CLIENT, type KnownPerson, startOidcProvider, type TestProvider } from '../support/oidcProvider'
import { openOffice, type Office } from '../support/office'
import { signIn, speaker } from '../support/people'

let provider: TestProvider
let office: Office
let pool: ReturnType<typeof poolOf>

beforeAll(async () => {
  provider = await startOidcProvider()
  process.env.OIDC_ISSUER = provider.issuer
  process.env.OIDC_CLIENT_ID = CLIENT.id
  process.env.OIDC_CLIENT_SECRET = CLIENT.secret
  office = await openOffice()
  pool = poolOf(office.payload)
})
afterAll(async () => {
  await office.close()
  await provider.close()
})

const known = (subject: string, email: string, isVerified = true): KnownPerson => ({
  subject,
  email,
  isVerified,
})

/** Begins at the login page's button. @returns the browser's cookie, and where it is sent */
async function begin(redirect = '/admin') {
  const path = `users/oidc/start?redirect=${encodeURIComponent(redirect)}`
  const response = await office.nobody.send(path, { method: 'GET' })
  expect(response.status).toBe(302)
  const [cookie = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
  return { cookie, url: response.headers.get('location') ?? '' }
}

/** What the office says to a browser that comes back. */
async function comeBack(at: URL, cookie: string, from = '') {
  const path = `users/oidc/callback${at.search}`
  const headers = { cookie, [CONNECTION_ADDRESS_HEADER]: from }
  const response = await office.nobody.send(path, { method: 'GET', headers })
  const token = /payload-token=([^;]+)/.exec(response.headers.getSetCookie().join('\n'))?.[1]
  return { status: response.status, page: await response.text(), token, headers: response.headers }
}

async function logIn(person: KnownPerson, redirect?: string, from?: string) {
  const { cookie, url } = await begin(redirect)
  return comeBack(await provider.goThrough(url, person), cookie, from)
}

describe('somebody whom the provider knows', () => {
  it('is let in by a verified address, with a session like every other', async () => {
    const { user } = office.reviewer
    const entered = await logIn(known('r-1', user.email.toUpperCase()), '/admin/collections/articles')
    expect(entered.status).toBe(200)
    expect(entered.page).toContain('url=/admin/collections/articles')
    expect(entered.headers.get('content-security-policy')).toContain("default-src 'none'")
    const person = speaker(office.payload.config, user, entered.token)
    expect((await person.get('users/me')).body.user).toMatchObject({ id: user.id, role: 'reviewer' })
    const { sessions } = (await person.get('users/sessions')).body
    const own = sessions.find(({ isThis }: { isThis: boolean }) => isThis)
    expect(own.user.id).toBe(user.id)
    const { rows } = await pool.query(
      `select actor_name, detail from audit where event = 'login' and outcome = 'ok' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ actor_name: user.name, detail: { by: 'oidc', subject: 'kept' } }])
    expect((await person.post('users/refresh-token')).status).toBe(200)
    await pool.query(`update session_log set last_seen_at = now() - interval '31 minutes' where sid = $1`, [
      own.sid,
    ])
    expect((await person.get('users/me')).body.user).toBeNull()
  })

  it('stays known when the address changes, and takes no other account over by it', async () => {
    const { signer, auditor } = office
    await logIn(known('s-1', signer.user.email))
    const moved = await logIn(known('s-1', auditor.user.email))
    const person = speaker(office.payload.config, signer.user, moved.token)
    expect((await person.get('users/me')).body.user.id).toBe(signer.user.id)
    const other = await logIn(known('s-2', signer.user.email))
    expect([other.status, other.token]).toEqual([403, undefined])
  })

  it('gets no account by it, and no other role', async () => {
    const count = async () => (await pool.query('select id, role from users order by id')).rows
    const before = await count()
    for (const person of [
      known('n-1', 'nobody-here@jianbao.test'),
      known('n-2', office.author.user.email, false),
      known('n-3', ''),
    ]) {
      const refused = await logIn(person)
      expect([person, refused.status, refused.token]).toEqual([person, 403, undefined])
      expect(refused.page).toContain('请联系系统管理员')
    }
    expect(await count()).toEqual(before)
  })

  it('is known by nobody whom another provider called the same', async () => {
    const { user } = office.otherReviewer
    await pool.query(`update users set oidc_subject = 'https://former.test/ x-1' where id = $1`, [user.id])
    expect((await logIn(known('x-1', 'elsewhere@jianbao.test'))).status).toBe(403)
    await pool.query(`update users set oidc_subject = 'x-1' where id = $1`, [user.id])
    expect((await logIn(known('x-1', 'elsewhere@jianbao.test'))).status).toBe(403)
    await pool.query(`update users set oidc_subject = null where id = $1`, [user.id])
  })

  it('hears of the mark that is kept or set, which stands on one account alone', async () => {
    const { admin, auditor, colleague } = office
    const mailsTo = async (email: string) => {
      const { rows } = await pool.query(
        `select subject from notices where kind = 'safety' and email = $1 and subject like '%统一身份认证%'`,
        [email],
      )
      return rows.length
    }
    await logIn(known('d-1', auditor.user.email))
    await logIn(known('d-1', auditor.user.email))
    expect(await mailsTo(auditor.user.email)).toBe(1)

    const mark = (oidcSubject: string) => admin.patch(`users/${colleague.user.id}`, { oidcSubject })
    expect((await mark('d-1')).status).toBe(400)
    expect((await mark('d-2')).status).toBe(200)
    expect(await mailsTo(colleague.user.email)).toBe(1)
    expect((await colleague.patch(`users/${colleague.user.id}`, { name: '改了名' })).status).toBe(200)
    // Who may not read the mark changes nothing of it, on record neither.
    const { rows: changes } = await office.owner.query<{ fields: unknown }>(
      `select jsonb_path_query_array(detail, '$[*].field') as fields from audit
        where event = 'account-changed' order by id desc limit 1`,
    )
    expect(changes).toEqual([{ fields: ['name'] }])
    expect(await mailsTo(colleague.user.email)).toBe(1)
    expect((await mark('')).body.doc.oidcSubject).toBeNull()
    expect((await admin.patch(`users/${auditor.user.id}`, { oidcSubject: '' })).status).toBe(200)
  })

  it('is not let in by an account that was closed', async () => {
    const { id, email } = office.rival.user
    await office.admin.patch(`users/${id}`, { active: false })
    const refused = await logIn(known('i-1', email))
    expect([refused.status, refused.token]).toEqual([403, undefined])
    expect(refused.page).toContain('已停用')
  })

  it('is known by a mark that an administrator set, where the provider verifies no address', async () => {
    const { user } = office.author
    expect((await office.admin.patch(`users/${user.id}`, { oidcSubject: 'a-1' })).status).toBe(200)
    expect(
      (await office.colleague.patch(`users/${office.colleague.user.id}`, { oidcSubject: 'a-1' })).status,
    ).toBe(200)
    const entered = await logIn(known('a-1', 'elsewhere@jianbao.test', false))
    const person = speaker(office.payload.config, user, entered.token)
    expect((await person.get('users/me')).body.user.id).toBe(user.id)
  })
})

describe('an answer that is not the one to this browser’s question', () => {
  const person = () => known('o-1', office.otherReviewer.user.email)
  const refused = async (at: URL, cookie: string, status = 400) => {
    const { status: said, page, token } = await comeBack(at, cookie)
    expect([said, token]).toEqual([status, undefined])
    expect(page).toContain('回到登录页')
  }

  it('is refused: another browser’s state, no beginning, an older one', async () => {
    const { cookie, url } = await begin()
    const at = await provider.goThrough(url, person())
    await refused(at, (await begin()).cookie)
    await refused(at, '')
    // Its first character: the last one's bits do not all count.
    await refused(
      at,
      cookie.replace(/=(.)/, (_, first) => `=${first === 'A' ? 'B' : 'A'}`),
    )
    const start = readStart(new Headers({ cookie }), Date.now())
    if (!start) throw new Error('no beginning')
    await refused(at, startCookie({ ...start, at: Date.now() - 601_000 }).split(';')[0] ?? '')
  })

  it('is refused: another nonce, another verifier, another issuer, a code that is used', async () => {
    const fresh = async () => {
      const { cookie, url } = await begin()
      const start = readStart(new Headers({ cookie }), Date.now())
      if (!start) throw new Error('no beginning')
      return { cookie, start, at: await provider.goThrough(url, person()) }
    }
    const sealed = (start: Parameters<typeof startCookie>[0]) => startCookie(start).split(';')[0] ?? ''
    const nonce = await fresh()
    await refused(nonce.at, sealed({ ...nonce.start, nonce: 'another-nonce' }))
    const verifier = await fresh()
    await refused(verifier.at, sealed({ ...verifier.start, verifier: verifier.start.state.repeat(2) }))
    const issuer = await fresh()
    issuer.at.searchParams.set('iss', 'https://elsewhere.test')
    await refused(issuer.at, issuer.cookie)
    const used = await fresh()
    expect((await comeBack(used.at, used.cookie)).status).toBe(200)
    await refused(used.at, used.cookie)
    const { rows } = await pool.query(
      `select distinct detail ->> 'why' as why from audit where event = 'login' and outcome = 'refused'`,
    )
    expect(rows.map(({ why }) => why)).toContain('wrong')
  })

  it('is refused once somebody was let in by what this login began with, whatever the provider says', async () => {
    const { cookie, url } = await begin()
    const [first, second] = [await provider.goThrough(url, person()), await provider.goThrough(url, person())]
    expect(second.searchParams.get('code')).not.toBe(first.searchParams.get('code'))
    expect((await comeBack(first, cookie)).status).toBe(200)
    await refused(second, cookie)
  })

  it('is told apart from somebody who did not want to', async () => {
    const { cookie, url } = await begin()
    const at = new URL('http://127.0.0.1:3000/api/users/oidc/callback')
    at.searchParams.set('error', 'access_denied')
    at.searchParams.set('state', new URL(url).searchParams.get('state') ?? '')
    at.searchParams.set('iss', provider.issuer)
    await refused(at, cookie, 403)
  })
})

it('goes on to no other site, whatever the address says', async () => {
  const { page } = await logIn(known('r-1', office.reviewer.user.email), 'https://elsewhere.test/admin')
  expect(page).toContain('url=/admin"')
})

describe('the way back from the provider', () => {
  const person = () => known('r-1', office.reviewer.user.email)
  const reasonsFrom = async (from: string) => {
    const { rows } = await pool.query(
      `select detail ->> 'why' as why, count(*)::int as rows from audit
        where event = 'login' and outcome = 'refused' and address = $1 group by 1 order by 1`,
      [from],
    )
    return rows
  }

  it('is shut by nobody who asks for logins without an address, from elsewhere or from the same place', async () => {
    for (let index = 0; index < LOGIN_LIMIT.failures + 5; index += 1) {
      const headers = { 'Content-Type': 'application/json', [CONNECTION_ADDRESS_HEADER]: '192.0.2.60' }
      const elsewhere = { ...headers, [CONNECTION_ADDRESS_HEADER]: `198.51.100.${index}` }
      for (const each of [headers, elsewhere])
        await office.nobody.send('users/login', { method: 'POST', headers: each, body: '{}' })
    }
    for (const from of ['192.0.2.60', '192.0.2.61'])
      expect((await logIn(person(), '/admin', from)).status).toBe(200)
  })

  it('is open to a place where many begin too late, who are on record once', async () => {
    const from = '192.0.2.62'
    const late = new URL('http://127.0.0.1:3000/api/users/oidc/callback?code=a&state=b')
    for (let turn = 0; turn < LOGIN_LIMIT.failures + 5; turn += 1)
      expect((await comeBack(late, '', from)).status).toBe(400)
    expect(await reasonsFrom(from)).toEqual([{ why: 'stale', rows: 1 }])
    expect((await logIn(person(), '/admin', from)).status).toBe(200)
  })

  it('is shut for ten minutes to a place that forges answers, whose further tries fill no record', async () => {
    const from = '192.0.2.63'
    const { cookie } = await begin()
    const forged = new URL('http://127.0.0.1:3000/api/users/oidc/callback?code=a&state=b')
    const statuses = []
    for (let turn = 0; turn < LOGIN_LIMIT.failures + 5; turn += 1)
      statuses.push((await comeBack(forged, cookie, from)).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
    expect(await reasonsFrom(from)).toEqual([
      { why: 'too-many-logins', rows: 1 },
      { why: 'wrong', rows: LOGIN_LIMIT.failures },
    ])
    expect((await logIn(person(), '/admin', '192.0.2.64')).status).toBe(200)
  })
})

it('lets on no session by a password alone that was held back for a second step', async () => {
  const { admin, otherReviewer, payload } = office
  const { user } = otherReviewer
  expect((await admin.post('globals/settings', { twoFactor: true })).status).toBe(200)
  const { token = '' } = await signIn(payload.config, { email: user.email })
  const thief = speaker(payload.config, user, token)
  expect((await thief.get('articles')).status).toBe(403)
  const entered = await logIn(known('o-1', user.email))
  const owner = speaker(payload.config, user, entered.token)
  expect((await owner.get('articles')).status).toBe(200)
  expect((await thief.get('users/me')).body.user).toBeNull()
  await payload.updateGlobal({ slug: 'settings', data: { twoFactor: false } })
})

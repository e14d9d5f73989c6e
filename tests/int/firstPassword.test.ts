import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { sessionCookie } from '@/env/sessionCookie'
import { shownPage } from '@/edge/shownPage'
import { proxy } from '@/proxy'
import { draftArticle } from '../support/articles'
import { keptFiles, ownFiles } from '../support/keptFiles'
import { openOffice, type Office, type Person } from '../support/office'
import { PASSWORD, signIn, speaker } from '../support/people'

const FIRST = 'a-first-long-passphrase'
const OWN = 'only-known-to-myself'
let office: Office

beforeAll(async () => {
  await ownFiles()
  office = await openOffice()
})
afterAll(() => office.close())

/** An account that the administrator has just opened, logged in for the first time. */
async function newcomer(email: string): Promise<Person & { token: string }> {
  const made = { name: '新同事', email, role: 'reviewer', password: FIRST }
  expect((await office.admin.post('users', made)).status).toBe(201)
  return entering(email, FIRST)
}

async function entering(email: string, password: string) {
  const { user, token = '' } = await signIn(office.payload.config, { email, password })
  return { ...speaker(office.payload.config, user, token), token }
}

/** What the panel shows instead of this page. */
async function shownAt(path: string, token: string): Promise<string | null> {
  const asked = { segments: path.split('/').slice(2) }
  const shown = await shownPage(asked, new Map([[sessionCookie(), { value: token }]]))
  return shown === asked ? null : `/admin/${shown.segments?.join('/')}`
}

describe('a password that an administrator chose', () => {
  it('opens the own account and the form, and nothing else', async () => {
    const article = await draftArticle(office.author)
    const person = await newcomer('held@jianbao.test')
    const { id } = person.user
    const own = `users/${id}`
    expect((await person.get('users/me')).body.user).toMatchObject({ id, mustChangePassword: true })
    expect((await person.get(own)).status).toBe(200)

    const { collections, globals } = office.payload.config
    const reads = [
      ...collections.flatMap(({ slug, endpoints }) =>
        endpoints === false || slug === 'payload-preferences' ? [] : [slug],
      ),
      ...globals.map(({ slug }) => `globals/${slug}`),
      `articles/${article}`,
      'articles/queue',
      'articles?depth=2&currentDepth=1',
      'articles/versions',
      'statistics?from=2026-01-01&to=2026-03-31',
      'scores?from=2026-01-01&to=2026-03-31',
      'archive',
      `users/${office.author.user.id}`,
      'users/export.xlsx',
      'issues/1/preflight',
      'issues/1/preview.pdf',
    ]
    for (const path of reads) {
      const { status, body } = await person.get(path)
      expect([path, status, body.errors?.[0].data?.code]).toEqual([path, 403, 'must-change-password'])
    }
    expect((await person.get('archive/1/read')).status).toBe(401)
    for (const answer of [
      await person.post('articles', { title: '题' }),
      await person.post(`articles/${article}/approve`),
      await person.post('issues/start'),
      await person.post('users/import', { text: '姓名' }),
      await person.patch(own, { name: '改名' }),
      await person.patch(own, { name: '改名', password: OWN, presentPassword: FIRST }),
      await person.patch(`users?where[id][equals]=${id}`, { password: OWN, presentPassword: FIRST }),
      await person.remove(own),
    ])
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([403, 'must-change-password'])
    const local = office.payload.find({
      collection: 'articles',
      user: { ...person.user, mustChangePassword: true, collection: 'users' },
      overrideAccess: false,
    })
    await expect(local).rejects.toThrow('改成自己的')
    expect((await person.post('users/refresh-token')).status).toBe(200)
  })

  it('opens no file, not by its address either', async () => {
    const files = await keptFiles(office)
    const person = await newcomer('files@jianbao.test')
    for (const path of files) {
      expect([path, (await office.reviewer.send(path, {})).status]).toEqual([path, 200])
      const { status, body } = await person.get(path)
      expect([path, status, body?.errors?.[0].data?.code]).toEqual([path, 403, 'must-change-password'])
    }
  })

  it('shows no earlier settings, and leaves the panel what it asks for around the form', async () => {
    await office.admin.post('globals/settings', { contact: '电话' })
    const { docs } = (await office.reviewer.get('globals/settings/versions')).body
    const person = await newcomer('versions@jianbao.test')
    for (const path of ['globals/settings/versions', `globals/settings/versions/${docs[0].id}`]) {
      expect([path, (await office.reviewer.get(path)).status]).toEqual([path, 200])
      expect([path, (await person.get(path)).status]).toEqual([path, 403])
    }
    expect((await person.get('access')).status).toBe(200)
  })

  it('is asked of the session alone: the panel is handed no token of a header', async () => {
    for (const path of ['/admin', '/admin/queue', '/admin/change-password']) {
      const request = new NextRequest(`http://127.0.0.1:3000${path}`, { headers: { Authorization: 'JWT x' } })
      request.cookies.set(sessionCookie(), 'y')
      const handedOn = (await proxy(request)).headers.get('x-middleware-override-headers')?.split(',')
      expect(handedOn).toContain('cookie')
      expect(handedOn).not.toContain('authorization')
    }
  })

  it('is followed by the form at every page of the panel, until it is changed', async () => {
    const person = await newcomer('pages@jianbao.test')
    for (const path of [
      '/admin',
      '/admin/collections/articles',
      '/admin/sign/1',
      '/admin/account',
      '/admin/queue',
    ])
      expect([path, await shownAt(path, person.token)]).toEqual([path, '/admin/change-password'])
    for (const path of ['/admin/login', '/admin/logout', '/admin/change-password'])
      expect([path, await shownAt(path, person.token)]).toEqual([path, null])

    const own = `users/${person.user.id}`
    expect((await person.patch(own, { password: OWN })).status).toBe(400)
    expect((await person.patch(own, { password: FIRST, presentPassword: FIRST })).status).toBe(400)
    const changed = await person.patch(own, { password: OWN, presentPassword: FIRST })
    expect([changed.status, changed.body.doc.mustChangePassword]).toEqual([200, false])
    const { refreshedToken } = (await person.post('users/refresh-token')).body
    expect(await shownAt('/admin', refreshedToken)).toBeNull()
    expect((await person.get('articles/queue')).status).toBe(200)
    const again = await entering('pages@jianbao.test', OWN)
    expect(await shownAt('/admin', again.token)).toBeNull()
  })

  it('for an account there was is one, too; its owner’s out of a mail is none', async () => {
    const { admin, nobody, payload, author } = office
    const { email, id } = author.user
    expect((await admin.patch(`users/${id}`, { password: FIRST })).body.doc.mustChangePassword).toBe(true)
    const told = await entering(email, FIRST)
    expect((await told.get('articles')).status).toBe(403)
    const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    expect((await nobody.post('users/reset-password', { token, password: OWN })).status).toBe(200)
    const free = await entering(email, OWN)
    expect((await free.get('articles')).status).toBe(200)
    expect(await shownAt('/admin', free.token)).toBeNull()
  })

  it('cannot be called one’s own by saying so', async () => {
    const { admin, rival } = office
    await rival.patch(`users/${rival.user.id}`, { mustChangePassword: true })
    expect((await rival.get('users/me')).body.user.mustChangePassword).toBe(false)
    const made = { name: '某', email: 'said@jianbao.test', role: 'reviewer', password: FIRST }
    const { body } = await admin.post('users', { ...made, mustChangePassword: false })
    expect(body.doc.mustChangePassword).toBe(true)
    await admin.patch(`users/${body.doc.id}`, { mustChangePassword: false })
    const { rows } = await poolOf(office.payload).query(
      'select must_change_password from users where id = $1',
      [body.doc.id],
    )
    expect(rows).toEqual([{ must_change_password: true }])
  })
})

describe('a person’s own password', () => {
  it('is no first one, the administrator’s neither; nor is one that a program sets', async () => {
    const { admin, payload } = office
    const own = `users/${admin.user.id}`
    const answer = await admin.patch(own, { password: OWN, presentPassword: PASSWORD })
    expect(answer.body.doc.mustChangePassword).toBe(false)
    const made = await payload.create({
      collection: 'users',
      data: { name: '演示', email: 'program@jianbao.test', role: 'reviewer', password: FIRST },
    })
    expect(made.mustChangePassword).toBe(false)
  })
})

describe('an office that does not want it', () => {
  it('has accounts that are used with the password they were given', async () => {
    const { admin } = office
    await admin.post('globals/settings', { firstPasswordChange: false })
    const person = await newcomer('at-once@jianbao.test')
    expect((await person.get('articles/queue')).status).toBe(200)
    expect(await shownAt('/admin', person.token)).toBeNull()
  })
})

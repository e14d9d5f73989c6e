import { ACCESS_ACTIONS, argumentsOf } from '../support/access/actions'
import { ACCESS_PAGES } from '../support/access/pages'
import { askPage, callServer, serverActions } from '../support/access/panel'
import { ACCESS_ROLES, type AccessRole, type Expected } from '../support/access/roles'
import { addresses, PASSWORD } from './support/addresses'
import { expect, test } from './support/journey'

const ACCOUNTS: Record<Exclude<AccessRole, 'nobody'>, string> = {
  expired: 'reviewer2',
  rival: 'yto',
  author: 'sto',
  reviewer: 'reviewer1',
  signer: 'access-signer',
  admin: 'admin',
  keeper: 'admin',
  auditor: 'access-auditor',
}
const MARK = 'A-mark-of-one-article'

type Subjects = { tokens: Map<AccessRole, string>; article: number; issue: number; accounts: number[] }

let subjects: Subjects

test.beforeAll(async () => {
  const token = async (name: string) =>
    (await post('users/login', { email: `${name}@jianbao.test`, password: PASSWORD })).token as string
  const admin = await token('admin')
  const accounts: number[] = []
  for (const role of ['signer', 'auditor']) {
    const account = { name: '权限核对', email: `access-${role}@jianbao.test`, password: PASSWORD, role }
    accounts.push((await post('users', account, admin)).doc.id)
  }
  const tokens = new Map<AccessRole, string>()
  for (const [role, name] of Object.entries(ACCOUNTS)) tokens.set(role as AccessRole, await token(name))
  await post('users/logout', {}, tokens.get('expired'))
  const article = (await post('articles', { title: MARK }, tokens.get('author'))).doc.id
  const issue = (await post('issues', { editorsNote: MARK }, tokens.get('reviewer'))).doc.id
  subjects = { tokens, article, issue, accounts }
})
test.afterAll(async () => {
  await post('issues', {}, subjects.tokens.get('reviewer'), `/${subjects.issue}`, 'DELETE')
  await post('articles', {}, subjects.tokens.get('author'), `/${subjects.article}`, 'DELETE')
  // Each journey finds the office's own signers alone.
  for (const id of subjects.accounts)
    await post('users', {}, subjects.tokens.get('admin'), `/${id}`, 'DELETE')
})

test('every page of the panel answers each role as docs/access.md says', async () => {
  const asked = await byRole(Object.keys(ACCESS_PAGES), (page, asking) =>
    askPage(
      page.replace(':article', String(subjects.article)).replace(':issue', String(subjects.issue)),
      asking,
    ),
  )
  expect(asked).toEqual(ACCESS_PAGES)
})

test('every function that a page may call on the server answers each role as docs/access.md says', async () => {
  const actions = [...(await serverActions())]
  // Ours, and Payload's for the language of the panel, which has one.
  expect(actions.map(([, file]) => file).sort()).toEqual([
    'node_modules/@payloadcms/next/dist/layouts/Root/index.js',
    'src/app/(payload)/layout.tsx',
  ])
  const id = actions.find(([, file]) => file.startsWith('src/'))?.[0] ?? ''
  const sent = argumentsOf(subjects.article)
  const asked = await byRole(Object.keys(ACCESS_ACTIONS), (name, asking) =>
    callServer({ ...asking, id, name, args: sent[name] ?? {}, marks: [MARK] }),
  )
  expect(asked).toEqual(ACCESS_ACTIONS)
})

test('no page takes a lock on what its reader may not change', async () => {
  const actions = [...(await serverActions())]
  const id = actions.find(([, file]) => file.startsWith('src/'))?.[0] ?? ''
  const { article, issue, accounts, tokens } = subjects
  const hold = async (role: AccessRole, { slug, at }: { slug: string; at?: number }) => {
    const target = at === undefined ? { globalSlug: slug } : { collectionSlug: slug, id: at }
    const form = { operation: 'update', schemaPath: slug, formState: {}, docPermissions: { fields: true } }
    const args = { ...target, ...form, returnLockStatus: true }
    const token = tokens.get(role)
    await callServer({ web: addresses().web, token, id, name: 'form-state', args, marks: [] })
    const held = await post('payload-locked-documents?depth=0&limit=100', undefined, token, '', 'GET')
    return (held.docs ?? []).some(
      ({
        document,
        globalSlug,
      }: {
        document?: { relationTo: string; value: number }
        globalSlug?: string
      }) =>
        at === undefined
          ? globalSlug === slug
          : document?.relationTo === slug && String(document.value) === String(at),
    )
  }
  const held = [
    await hold('author', { slug: 'articles', at: article }),
    await hold('reviewer', { slug: 'issues', at: issue }),
  ]
  expect(held).toEqual([true, true])
  for (const [role, target] of [
    ['author', { slug: 'issues', at: issue }],
    ['author', { slug: 'users', at: accounts[0] }],
    ['author', { slug: 'settings' }],
    ['rival', { slug: 'articles', at: article }],
    ['signer', { slug: 'articles', at: article }],
    ['signer', { slug: 'issues', at: issue }],
    ['reviewer', { slug: 'settings' }],
    ['auditor', { slug: 'articles', at: article }],
    ['admin', { slug: 'users', at: accounts[0] }],
  ] as const)
    expect([role, target, await hold(role, target)]).toEqual([role, target, false])
})

type Asking = { web: string; token?: string }

async function byRole(
  names: readonly string[],
  ask: (name: string, asking: Asking) => Promise<string>,
): Promise<Record<string, Expected>> {
  const answers = Object.fromEntries(names.map((name) => [name, {} as Expected]))
  for (const role of ACCESS_ROLES) {
    if (role === 'keeper') await separate(true)
    try {
      for (const name of names) {
        const answer = await ask(name, { web: addresses().web, token: subjects.tokens.get(role) })
        Object.assign(answers[name] ?? {}, { [role]: answer })
      }
    } finally {
      if (role === 'keeper') await separate(false)
    }
  }
  return answers
}

const separate = (separateDuties: boolean) =>
  post('globals/settings', { separateDuties }, subjects.tokens.get('admin'))

// Answers are whatever the server says.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function post(path: string, body?: object, token?: string, below = '', method = 'POST'): Promise<any> {
  const answer = await fetch(`${addresses().web}/api/${path}${below}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
    body: body && JSON.stringify(body),
  })
  return answer.json()
}

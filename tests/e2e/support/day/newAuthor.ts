import type { Page } from '@playwright/test'
import { dayInShanghai } from '../../../../src/domain/shanghaiDate'
import { PASSWORD } from '../addresses'
import { post } from '../submitIssue'

/** `login` is the part of the address before @jianbao.test. */
export type NewAuthor = { login: string; id: number }

/** A correspondent of the first company, whose account the administrator opened. */
export async function newAuthor(admin: Page, name: string): Promise<NewAuthor> {
  const login = `day-${name}-${Date.now() % 1_000_000}`
  const company = await admin.evaluate(async () => {
    const answer = await fetch('/api/companies?limit=1&depth=0')
    return ((await answer.json()) as { docs: { id: number }[] }).docs[0]?.id
  })
  const account = { name: '通讯员小孙', email: `${login}@jianbao.test`, role: 'author', password: PASSWORD }
  const { id } = await post(admin, '/api/users', { ...account, company })
  return { login, id }
}

/** The administrator sets another password for somebody, who has to change it: the demonstration's office asks that of nobody. */
export async function resetPassword(admin: Page, user: number, password: string): Promise<void> {
  await post(admin, '/api/globals/settings', { firstPasswordChange: true })
  const status = await admin.evaluate(
    async ([id, word]) => {
      const headers = { 'Content-Type': 'application/json' }
      const body = JSON.stringify({ password: word })
      return (await fetch(`/api/users/${id}`, { method: 'PATCH', headers, body })).status
    },
    [user, password] as const,
  )
  await post(admin, '/api/globals/settings', { firstPasswordChange: false })
  if (status !== 200) throw new Error(`the password was not set: ${status}`)
}

/** The office asks every company for an article, by today. */
export async function askToday(office: Page, topic: string): Promise<void> {
  const asked = { topic, description: '写一件事，有照片更好。', due: dayInShanghai(new Date()) }
  const { id } = await post(office, '/api/solicitations', asked)
  await post(office, `/api/solicitations/${id}/open`, {})
}

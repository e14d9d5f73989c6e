import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

/**
 * Where nobody has an account yet: makes the token without which no first one is made, in place of those before it, and
 * says so. Only its digest is kept.
 */
export async function printSetupToken(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from users limit 1')
  await client.query('delete from setup_tokens')
  if (rowCount !== 0) return
  const token = (randomBytes(16).toString('hex').match(/.{8}/g) ?? []).join('-')
  await client.query('insert into setup_tokens (digest) values ($1)', [digestOf(token)])
  console.log(`还没有账号。打开网站建立第一个账号（系统管理员）时填写安装口令，只能用一次：\n\n  ${token}\n`)
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

import pg from 'pg'
import { ClearError } from '../process/clearError'

const OLDEST = 14

/**
 * Connects once. Throws ClearError that says what is wrong with DATABASE_URL, never repeating its password; gives
 * what works less well on this server, in Chinese, a line each.
 */
export async function checkDatabase(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; encoding: string; pinyin: boolean }>(`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
             '申通' collate "default" < '中通' collate "default" and '圆通' collate "default" < '中通' collate "default" as pinyin`)
    return rows.flatMap(judge)
  } catch (error) {
    if (error instanceof ClearError) throw error
    throw new ClearError(`DATABASE_URL 无法连接 ${place(url)}：${reason(error as NodeJS.ErrnoException)}`)
  } finally {
    await client.end()
  }
}

function judge({
  version,
  encoding,
  pinyin,
}: {
  version: string
  encoding: string
  pinyin: boolean
}): string[] {
  const major = Math.floor(Number(version) / 10_000)
  if (major < OLDEST)
    throw new ClearError(`DATABASE_URL: 需要 PostgreSQL ${OLDEST} 或更新版本，现为 ${major}。`)
  if (encoding !== 'UTF8') throw new ClearError(`DATABASE_URL: 数据库编码必须是 UTF8，现为 ${encoding}。`)
  return pinyin ? [] : ['数据库的排序规则不是中文拼音，列表不会按拼音排序（建库时可选 ICU zh-Hans-CN）。']
}

function place(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  const known: Record<string, string> = {
    ECONNREFUSED: '该地址没有 PostgreSQL 在运行',
    ENOTFOUND: '找不到这个主机名',
    EAI_AGAIN: '找不到这个主机名',
    ETIMEDOUT: '连接超时',
    // https://www.postgresql.org/docs/18/errcodes-appendix.html
    '28P01': '用户名或密码不对',
    '28000': '该用户不被允许连接',
    '3D000': '数据库不存在，请先建立',
  }
  return known[code ?? ''] ?? (message || code || '原因不明')
}

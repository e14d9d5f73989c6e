import pg from 'pg'
import { verifyAudit } from '../src/services/audit/verifyAudit'
import { recordWhereAllowed } from './database/recordWhereAllowed'
import { useDatabase } from './database/useDatabase'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/** `npm run audit -- verify`: whether the record is as it was written. Exit code 1 where it is not. */
await runScript(async () => {
  if (process.argv[2] !== 'verify') throw new ClearError('用法：npm run audit -- verify')
  const client = new pg.Client({ connectionString: await useDatabase() })
  await client.connect()
  const { rows, last, broken } = await verifyAudit(client)
  const outcome = broken ? 'failed' : 'ok'
  await recordWhereAllowed(client, { event: 'record-checked', outcome, detail: { rows, last, broken } })
  await client.end()
  if (broken) throw new ClearError(`审计记录第 ${broken.id} 条起对不上：${broken.fault}。`)
  console.log(
    `审计记录 ${rows} 条，逐条相符。末条校验值 ${last ?? '无'}，请另行抄存：少了末尾几条，只有对照它才看得出。`,
  )
})

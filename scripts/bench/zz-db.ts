import { ensureDatabase } from '../database/ensureDatabase'
import { createDatabase } from '../database/createDatabase'
import { runToEnd } from '../process/runToEnd'
const d = await ensureDatabase({ dataDir: '/tmp/mailbench', durable: true })
const url = await createDatabase({ server: d.url, name: 'bench' })
await runToEnd({ script: 'scripts/migrate.ts', env: { DATABASE_URL: url, NODE_ENV: 'test' }, quiet: true })
console.log(url)
process.exit(0)

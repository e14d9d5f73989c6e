import { parseArgs } from 'node:util'
import { listFolder } from './earlier/listFolder'
import { printProposals } from './earlier/printProposals'
import { useDatabase } from './database/useDatabase'
import { requireMigrated } from './database/pendingMigrations'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/**
 * `npm run import-issues -- FOLDER [--write] [--as EMAIL]`: earlier issues (PDF, .docx, .zip of them) into the archive.
 * Without `--write` it only says what it would do. With it, what is without doubt is filed, the rest is named; a second
 * run goes on where the first stopped. Exit code 1 where something was left to a person.
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean', default: false }, as: { type: 'string' } },
    allowPositionals: true,
  })
  const [folder] = positionals
  if (!folder) throw new ClearError('请给出文件夹：npm run import-issues -- 文件夹 [--write] [--as 邮箱]')
  const found = await listFolder(folder)
  const url = await useDatabase()
  await requireMigrated(url)
  // Loaded only now: the config reads the environment, which useDatabase has completed.
  const { importFolder } = await import('./earlier/importFolder')
  const { proposals, person } = await importFolder(found, { email: values.as, write: values.write })
  printProposals(proposals, { write: values.write, person })
  const left = proposals.filter(({ outcome, faults }) => outcome === 'refused' || faults.length > 0)
  if (left.length > 0) {
    throw new ClearError(
      `有 ${left.length} 份需要人来看：在“补录往期”页面里对照原件校正后写入，或改好文件再运行一次。`,
    )
  }
})

import { backupWords } from './backup/words'
import { writeBackup } from './backup/writeBackup'
import { recordWhereAllowed } from './database/recordWhereAllowed'
import { useDatabase } from './database/useDatabase'
import { requireMigrated } from './database/pendingMigrations'
import { runScript } from './process/runScript'

/** `npm run backup -- <file.tar> [--key FILE]`: database and files as they are at one moment, while everything goes on. */
await runScript(async () => {
  const { file, key } = await backupWords('backup')
  const url = await useDatabase()
  await requireMigrated(url)
  const { rows, files, missing } = await writeBackup({ url, file, key })
  const detail = { rows, files, missing: missing.length, encrypted: key !== undefined }
  await recordWhereAllowed(url, { event: 'backup', detail })
  for (const { collection, filename } of missing)
    console.warn(`注意：文件存储中没有 ${collection}/${filename}，备份中也没有。`)
  console.log(`已备份到 ${file}：${rows} 行数据，${files} 个文件。`)
  console.log(
    key
      ? '备份已加密，恢复时要用同一把密钥（--key）。'
      : '备份没有加密，其中有密码摘要和邮箱地址，请妥善保管；加密用 --key，见 docs/operations.md。',
  )
})

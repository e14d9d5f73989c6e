import { writeBackup } from './backup/writeBackup'
import { useDatabase } from './database/useDatabase'
import { requireMigrated } from './database/pendingMigrations'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/** `npm run backup -- <file.tar>`: database and files as they are at one moment, while everything goes on. */
await runScript(async () => {
  const [file] = process.argv.slice(2)
  if (!file) throw new ClearError('请给出备份文件名：npm run backup -- 备份.tar')
  const url = await useDatabase()
  await requireMigrated(url)
  const { rows, files, missing } = await writeBackup({ url, file })
  for (const { collection, filename } of missing)
    console.warn(`注意：文件存储中没有 ${collection}/${filename}，备份中也没有。`)
  console.log(`已备份到 ${file}：${rows} 行数据，${files} 个文件。其中有密码摘要和邮箱地址，请妥善保管。`)
})

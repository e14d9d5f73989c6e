import { readFile } from 'node:fs/promises'
import { verifyPackage } from '../src/archive/verifyPackage'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/** `npm run archive -- verify x.zip`: whether a package is as it was made. Needs no database. Exit code 1 where it is not. */
await runScript(async () => {
  const [command, path] = process.argv.slice(2)
  if (command !== 'verify' || !path) throw new ClearError('用法：npm run archive -- verify 数据包.zip')
  const zip = await readFile(path).catch(() => {
    throw new ClearError(`读不出 ${path}，请检查文件名。`)
  })
  const { files, faults } = verifyPackage(zip)
  if (faults.length > 0)
    throw new ClearError(
      ['数据包与导出时不同：', ...faults.map(({ path, fault }) => `  ${path}：${fault}`)].join('\n'),
    )
  console.log(`数据包完好：${files} 个文件，逐一相符。`)
})

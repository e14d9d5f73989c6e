import { parseArgs } from 'node:util'
import { ClearError } from '../process/clearError'
import { readKeyFile, type BackupKey } from './keyFile'

/**
 * `<file.tar> [--key FILE]` behind a command's name.
 * @throws ClearError when that is not what was given, or the key file is none
 */
export async function backupWords(command: string): Promise<{ file: string; key: BackupKey | undefined }> {
  const { file, keyPath } = given(command)
  if (keyPath === undefined) return { file, key: undefined }
  const key = await readKeyFile(keyPath)
  if (key.isExposed) console.warn(`注意：密钥文件 ${keyPath} 其他用户也能读，请运行 chmod 600 ${keyPath}。`)
  return { file, key }
}

function given(command: string): { file: string; keyPath: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { key: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file && more.length === 0) return { file, keyPath: values.key }
  } catch {
    // Said below, in Chinese, as for every other way to get it wrong.
  }
  throw new ClearError(`用法：npm run ${command} -- 备份.tar [--key 密钥文件]`)
}

import { makeKeyFile } from './backup/keyFile'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

/** `npm run backup-key -- <file>`: the key that `backup` and `restore` take with `--key`. */
await runScript(async () => {
  const [file] = process.argv.slice(2)
  if (!file) throw new ClearError('请给出密钥文件名：npm run backup-key -- 密钥文件')
  const recipient = await makeKeyFile(file)
  console.log(
    `密钥已写入 ${file}，只有您能读。没有它，加密的备份谁也打不开：请另存一份，不要和备份放在一起。`,
  )
  console.log(`公钥：${recipient}\n做备份的机器上只放公钥（存成一个文件）也能加密，但不能解密。`)
})

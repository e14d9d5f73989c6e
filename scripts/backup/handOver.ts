import { lchown, lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What root restored into `dataDir` becomes its owner's, as whom the web server and the workers run: kept private
 * (keepPrivate), they could neither read nor write it. What is another's stays so. Does nothing for whoever is not root.
 */
export async function handOver(dataDir: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(dataDir)
  const store = join(dataDir, 'files')
  const inside = await readdir(store, { recursive: true }).catch(() => undefined)
  if (!inside) return
  if (uid === 0) return console.log(NOBODYS(store))
  for (const path of [store, ...inside.map((name) => join(store, name))])
    // Never what a link leads to: whoever owns the folder could name any file of the machine.
    if ((await lstat(path)).uid === 0) await lchown(path, uid, gid)
}

const NOBODYS = (store: string) =>
  `文件属于 root（${store}）。网站和后台程序以其他用户运行的，请把它交给那个用户，例如：chown -R jianbao:jianbao ${store}`

import { lchown, lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What root restored into `dataDir` becomes its owner's, as whom the web server and the workers run: kept private
 * (keepPrivate), they could neither read nor write it. What is another's stays so. Does nothing for whoever is not root; says
 * what could not be done, and throws nothing: the rows are there all the same.
 */
export async function handOver(dataDir: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(dataDir)
  const store = join(dataDir, 'files')
  try {
    if (!(await lstat(store)).isDirectory()) return console.log(toHandOver(store))
    const paths = [store, ...(await below(store))]
    if (uid === 0) return console.log(toHandOver(store))
    for (const path of paths) if ((await lstat(path)).uid === 0) await lchown(path, uid, gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.log(toHandOver(store))
  }
}

/** Everything in a folder, and nothing that a link leads to: whoever owns the folder could name any file of the machine. */
async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const inside = entries.filter((entry) => entry.isDirectory()).map(({ name }) => below(join(folder, name)))
  return [...entries.map(({ name }) => join(folder, name)), ...(await Promise.all(inside)).flat()]
}

const toHandOver = (store: string) =>
  `文件属于 root（${store}）。网站和后台程序以其他用户运行的，请把它交给那个用户，例如：chown -R jianbao:jianbao ${store}`

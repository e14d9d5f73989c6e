import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ClearError } from '../process/clearError'

/** A file below the folder: where it lies, and its name as people say it. */
export type FolderFile = { path: string; name: string }

const TAKEN = /\.(?:pdf|docx|zip)$/i
/** What Office leaves beside a file that is open, and what systems hide. */
const NOBODYS = /^(?:~\$|\.)/

/** All PDF, .docx and .zip below a folder, issue 2 before issue 10. Links are not followed. @throws ClearError */
export async function listFolder(folder: string): Promise<FolderFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new ClearError(`读不到文件夹“${folder}”。请核对路径。`)
  })
  const files = entries.flatMap((entry): FolderFile[] => {
    if (!entry.isFile() || !TAKEN.test(entry.name) || NOBODYS.test(entry.name)) return []
    const path = join(entry.parentPath, entry.name)
    return [{ path, name: relative(folder, path) }]
  })
  if (files.length === 0) throw new ClearError(`“${folder}”里没有 PDF、.docx 或 .zip 文件。`)
  const byNumber = new Intl.Collator('zh', { numeric: true })
  return files.sort((a, b) => byNumber.compare(a.name, b.name))
}

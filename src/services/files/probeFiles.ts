import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesDir } from '@/filesDir'
import { s3Settings } from './s3Settings'

/** What a picture and a PDF need at least: a disk that takes this is not full. */
const PROBE = Buffer.alloc(256 * 1024)

/** Why a store takes no file, in Chinese, and whether that passes without anybody setting it up otherwise. */
export type StoreFault = { reason: string; passes: boolean }

/**
 * Why the file store takes no file; undefined when it does. Leaves nothing behind.
 * @throws Error what the store said, where no rule of ours explains it
 */
export async function probeFiles(): Promise<StoreFault | undefined> {
  const s3 = s3Settings()
  if (s3) {
    const { HeadBucketCommand } = await import('@aws-sdk/client-s3')
    const { s3Client } = await import('./s3Client')
    await s3Client(s3).send(new HeadBucketCommand({ Bucket: s3.bucket }))
    return undefined
  }
  const folder = filesDir('pdfs')
  const file = join(folder, `.probe-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(file, PROBE)
    return undefined
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const known = FULL[code] ?? WRONG[code]
    if (known === undefined) throw error
    return { reason: `${known}：${folder}`, passes: code in FULL }
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}

type Words = Readonly<Record<string, string | undefined>>

const FULL: Words = {
  ENOSPC: '磁盘已满，请清理或扩容',
  EDQUOT: '磁盘配额已用完，请清理或扩容',
}

const WRONG: Words = {
  EROFS: '文件目录只读，请检查磁盘',
  EACCES: '文件目录不可写，请检查权限',
  EPERM: '文件目录不可写，请检查权限',
  ENOTDIR: '文件目录的位置上不是目录，请检查 DATA_DIR',
  EEXIST: '文件目录的位置上不是目录，请检查 DATA_DIR',
}

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { filesDir } from '@/filesDir'
import { s3Key } from '../files/s3Key'
import { s3Settings, type S3Settings } from '../files/s3Settings'

export type StrayFile = { name: string; writtenAt: Date }

/** Printed briefs that lie in the store, and of which the database knows nothing: issues that came out after the backup. */
export async function strayPdfs(db: Db): Promise<StrayFile[]> {
  const files = (await storedPdfs()).filter(({ name }) => name.toLowerCase().endsWith('.pdf'))
  if (files.length === 0) return []
  const { rows } = await db.query<{ filename: string }>(
    sql`select filename from pdfs where filename = any (${files.map(({ name }) => name)}::text[])`,
  )
  const known = new Set(rows.map(({ filename }) => filename))
  return files.filter(({ name }) => !known.has(name))
}

async function storedPdfs(): Promise<StrayFile[]> {
  const s3 = s3Settings()
  return s3 ? inBucket(s3) : inFolder(filesDir('pdfs'))
}

async function inFolder(folder: string): Promise<StrayFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async ({ name }) => ({ name, writtenAt: (await stat(join(folder, name))).mtime })),
  )
}

async function inBucket(s3: S3Settings): Promise<StrayFile[]> {
  const { paginateListObjectsV2 } = await import('@aws-sdk/client-s3')
  const { s3Client } = await import('../files/s3Client')
  const Prefix = `${s3Key.prefix('pdfs')}/`
  const found: StrayFile[] = []
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: s3Client(s3) },
    { Bucket: s3.bucket, Prefix },
  )) {
    for (const { Key = '', LastModified = new Date(0) } of Contents)
      found.push({ name: Key.slice(Prefix.length), writtenAt: LastModified })
  }
  return found
}

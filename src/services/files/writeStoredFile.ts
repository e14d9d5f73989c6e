import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesDir } from '@/filesDir'
import { s3Key } from './s3Key'
import { s3Settings } from './s3Settings'
import type { StoredFile } from './storedFile'

const CONTENT_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

/** Puts a file back into the store under its name, for a restore; everything else is written by Payload's uploads. */
export async function writeStoredFile(file: StoredFile, bytes: Buffer): Promise<void> {
  const s3 = s3Settings()
  if (!s3) {
    const folder = filesDir(file.collection)
    await mkdir(folder, { recursive: true })
    return writeFile(join(folder, file.filename), bytes)
  }
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  const { s3Client } = await import('./s3Client')
  const ContentType = CONTENT_TYPES[file.filename.split('.').at(-1)?.toLowerCase() ?? '']
  const place = { Bucket: s3.bucket, Key: s3Key.of(file) }
  await s3Client(s3).send(new PutObjectCommand({ ...place, Body: bytes, ContentType }))
}

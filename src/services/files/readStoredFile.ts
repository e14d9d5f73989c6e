import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesDir } from '@/filesDir'
import { s3Key } from './s3Key'
import { s3Settings, type S3Settings } from './s3Settings'
import { StoredFileMissing, type StoredFile } from './storedFile'

/**
 * The bytes of an upload, wherever uploads lie. Asks nobody for permission: callers read for a person who may.
 * @throws StoredFileMissing; Error when the store does not answer
 */
export async function readStoredFile(file: StoredFile): Promise<Buffer> {
  const s3 = s3Settings()
  return s3 ? readFromS3(file, s3) : readFromFolder(file)
}

async function readFromFolder(file: StoredFile): Promise<Buffer> {
  try {
    return await readFile(join(filesDir(file.collection), file.filename))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new StoredFileMissing(file)
    throw error
  }
}

async function readFromS3(file: StoredFile, s3: S3Settings): Promise<Buffer> {
  const { GetObjectCommand, NoSuchKey } = await import('@aws-sdk/client-s3')
  const { s3Client } = await import('./s3Client')
  try {
    const { Body } = await s3Client(s3).send(new GetObjectCommand({ Bucket: s3.bucket, Key: s3Key.of(file) }))
    if (!Body) throw new StoredFileMissing(file)
    return Buffer.from(await Body.transformToByteArray())
  } catch (error) {
    if (error instanceof NoSuchKey) throw new StoredFileMissing(file)
    throw error
  }
}

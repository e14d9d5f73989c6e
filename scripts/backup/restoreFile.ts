import { readStoredFile } from '../../src/services/files/readStoredFile'
import { StoredFileMissing, type StoredFile } from '../../src/services/files/storedFile'
import { writeStoredFile } from '../../src/services/files/writeStoredFile'
import { ClearError } from '../process/clearError'

/** Puts a file into the store. @throws ClearError when another one lies there: it may be that of a living office */
export async function restoreFile(file: StoredFile, bytes: Buffer): Promise<void> {
  const present = await readStoredFile(file).catch((error: unknown) => {
    if (error instanceof StoredFileMissing) return undefined
    throw error
  })
  if (present?.equals(bytes)) return
  if (present) {
    throw new ClearError(
      `文件存储中已有另一个 ${file.collection}/${file.filename}。请检查 DATA_DIR（或 S3_BUCKET）是否属于正在使用的系统，换一个空的再恢复。`,
    )
  }
  await writeStoredFile(file, bytes)
}

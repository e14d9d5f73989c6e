import { z } from 'zod'
import { ClearError } from '../process/clearError'

/**
 * The archive, a plain tar:
 *
 *   manifest.json                first
 *   tables/<table>/<n>.jsonl     rows, one JSON object a line: column to PostgreSQL's own text of its value, or null
 *   files/<collection>/<name>    the bytes of an upload
 *   end.json                     last; an archive without it was cut off
 */
export const MANIFEST = 'manifest.json'
export const END = 'end.json'

const manifest = z.object({
  format: z.literal('jianbao-backup-1'),
  takenAt: z.iso.datetime(),
  /** Names of the migrations the database had; a backup goes into a database that has the same. */
  migrations: z.array(z.string()),
})

const end = z.object({
  /** Rows of each table. */
  tables: z.record(z.string(), z.number().int()),
  /** Last value of each sequence, as text: it may be larger than a number holds. */
  sequences: z.record(z.string(), z.string()),
  files: z.number().int(),
})

export type Manifest = z.infer<typeof manifest>
export type End = z.infer<typeof end>

/** @throws ClearError when this is no backup of ours */
export const parseManifest = (bytes: Buffer): Manifest => parse(manifest, bytes)

/** @throws ClearError when this is no backup of ours */
export const parseEnd = (bytes: Buffer): End => parse(end, bytes)

/** For an archive that is not one, not ours, or not whole. */
export function notABackup(): ClearError {
  return new ClearError('这不是完整的备份文件（或由其他版本生成），没有恢复任何数据。')
}

function parse<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString()))
  } catch {
    throw notABackup()
  }
}

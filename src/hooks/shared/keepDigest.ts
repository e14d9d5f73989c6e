import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/** Keeps the SHA-256 of a file beside it, in hexadecimal digits. */
export const keepDigest: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file ? { ...data, sha256: createHash('sha256').update(req.file.data).digest('hex') } : data

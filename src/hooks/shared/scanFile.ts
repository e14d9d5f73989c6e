import type { CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { requireClean } from '@/services/files/requireClean'
import { requireUploader } from './requireUploader'

/** A file is taken whole, and given to the office's virus scanner before anything of ours or Payload's reads it. */
export const scanFile: CollectionBeforeOperationHook = async (asked) => {
  const { args, operation, req } = asked
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  await requireUploader(asked)
  // Payload decodes and rewrites a file as the query says, whether or not the collection lets it be cropped.
  if ('uploadEdits' in req.query)
    throw new RuleError('invalid', 'no-edits', '上传的文件照原样收下，不能在上传时裁剪。请裁好后再上传。')
  await requireClean({ bytes: req.file.data, name: req.file.name }, { req })
  return args
}

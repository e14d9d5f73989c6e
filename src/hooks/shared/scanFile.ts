import { Forbidden, type CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { requireClean } from '@/services/files/requireClean'

/**
 * A file is taken whole, and given to the office's virus scanner before anything of ours or Payload's reads it. Payload asks for access only
 * after this hook: it is asked for here, before anybody's bytes are read.
 */
export const scanFile: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  if (!overrideAccess && !(await collection.access[operation]({ req }))) throw new Forbidden(req.t)
  // Payload decodes and rewrites a file as the query says, whether or not the collection lets it be cropped.
  if ('uploadEdits' in req.query)
    throw new RuleError('invalid', 'no-edits', '上传的文件照原样收下，不能在上传时裁剪。请裁好后再上传。')
  await requireClean({ bytes: req.file.data, name: req.file.name }, { req })
  return args
}

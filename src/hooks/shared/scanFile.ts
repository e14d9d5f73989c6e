import { Forbidden, type CollectionBeforeOperationHook } from 'payload'
import { requireClean } from '@/services/files/requireClean'

/**
 * A file is given to the office's virus scanner before anything of ours or Payload's reads it. Payload asks for access only
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
  await requireClean({ bytes: req.file.data, name: req.file.name }, { req })
  return args
}

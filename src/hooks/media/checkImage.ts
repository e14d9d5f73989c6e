import type { CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { imageFault } from '@/services/files/imageFault'

/** Looks at the bytes, not at the name or the declared type; and a stored file is never replaced. */
export const checkImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  // Cropping and a new focal point rewrite the stored file as a new upload does.
  const isRewriting = Boolean(file) || 'uploadEdits' in req.query
  if (operation === 'update' && isRewriting) {
    const message = '已上传的图片不能替换，请另外上传一张，并在稿件中改用新的图片。'
    throw new RuleError('conflict', 'file-frozen', message)
  }
  if (operation !== 'create') return args
  // Without one Payload would fetch the address in the request, past every check here.
  if (!file) throw new RuleError('invalid', 'no-file', '没有收到图片，请选择一个文件后再试。')
  const fault = await imageFault(file.data)
  if (fault) throw new RuleError('invalid', 'bad-image', fault)
  return args
}

import type { CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { storedCopy } from '@/services/files/storedCopy'
import { requireUploader } from '../shared/requireUploader'

/**
 * What is stored of an uploaded picture is a copy of ours, made here where Payload lets a file be exchanged; a stored file
 * is never replaced.
 */
export const keepCopy: CollectionBeforeOperationHook = async (asked) => {
  const { args, operation, req } = asked
  if (operation !== 'create' && operation !== 'update') return args
  await requireUploader(asked)
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
  const { data, mimetype, extension } = await storedCopy(file.data)
  req.file = { data, mimetype, name: `${stem(file.name)}.${extension}`, size: data.length }
  return args
}

/** What browsers call a picture from the clipboard, which has no name. */
const NAMELESS = ['', 'image']

function stem(name: string): string {
  const end = name.lastIndexOf('.')
  const own = end > 0 ? name.slice(0, end) : name
  return NAMELESS.includes(own) ? '图片' : own
}

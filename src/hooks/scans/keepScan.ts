import type { CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { hasPdfEnd, LARGEST_SCAN, SCAN_TYPES, scanType } from '@/domain/scanFile'
import { requireUploader } from '../shared/requireUploader'

/**
 * A scan is kept as it came, byte for byte, and is what its bytes say: what is none is refused here, before anything of
 * Payload's reads it, and nobody decodes it. A stored one is never replaced.
 * @throws RuleError invalid | conflict
 */
export const keepScan: CollectionBeforeOperationHook = async (asked) => {
  const { args, operation, req } = asked
  if (operation !== 'create' && operation !== 'update') return args
  await requireUploader(asked)
  const { file } = req
  if (operation === 'update') {
    if (!file && !('uploadEdits' in req.query)) return args
    throw new RuleError('conflict', 'file-frozen', '已上传的扫描件不能替换，请另外上传一份。')
  }
  // Without one Payload would fetch an address in the request.
  if (!file) throw new RuleError('invalid', 'no-file', '没有收到扫描件，请选择一个文件后再试。')
  if (file.data.length > LARGEST_SCAN) throw refused('扫描件超过 20 MB，请降低分辨率后重新扫描或拍照。')
  const mimetype = scanType(file.data)
  if (!mimetype) {
    throw refused('扫描件只收 PDF、JPEG、PNG（看文件内容，不看后缀）。请另存为其中一种，或拍照后再上传。')
  }
  if (mimetype === 'application/pdf' && !hasPdfEnd(file.data)) {
    throw refused('这个 PDF 文件不完整，请重新扫描或重新导出后再上传。')
  }
  req.file = { ...file, mimetype, name: `${stem(file.name)}.${SCAN_TYPES[mimetype]}` }
  return args
}

function stem(name: string): string {
  const end = name.lastIndexOf('.')
  const own = end > 0 ? name.slice(0, end) : name
  // What telephones call a photograph that was just taken.
  return own === '' || own === 'image' ? '扫描件' : own
}

function refused(message: string): RuleError {
  return new RuleError('invalid', 'bad-scan', message)
}

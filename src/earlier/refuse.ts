import { RuleError } from '@/domain/ruleError'
import { EARLIER_LIMITS } from './limits'

/** Why a file is not read, in words for whoever chose it. */
const REFUSALS = {
  empty: '这个文件是空的，请重新选择。',
  'too-large': '文件超过 20 MB。请用 PDF 软件“缩小文件大小”后再导入。',
  unknown: '这不是 PDF，也不是 .docx 文件。旧版 .doc 请在 Word 或 WPS 中另存为 .docx 后再导入。',
  locked: '这份 PDF 加了密码，读不出来。请取消密码保存后再导入。',
  damaged: '这份 PDF 已经损坏，读不出来。请重新导出或重新扫描后再导入。',
  'too-many-pages': `这份 PDF 超过 ${EARLIER_LIMITS.pages} 页，不像一期简报。请一期一个文件，拆开后再导入。`,
  'too-long': '这份文件的文字太多，不像一期简报。请一期一个文件，拆开后再导入。',
  'too-complex': '这份文件结构太复杂，没能读完。请打开后另存（或打印）为新的 PDF 再导入。',
  'too-many-entries': `压缩包里超过 ${EARLIER_LIMITS.entries} 个文件，没有读。请分成几个压缩包后再导入。`,
  'bad-zip': '这个压缩包打不开：可能已经损坏，或加了密码。请重新压缩成 .zip 后再导入。',
  'zip-bomb': '这个文件解压后大得不正常，可能有危险，没有读。',
  'bad-path': '这个文件在压缩包里的路径不正常（指向包外），没有读。请重新压缩后再导入。',
} as const

export type EarlierRefusal = keyof typeof REFUSALS

export function refused(code: EarlierRefusal): RuleError {
  return new RuleError('invalid', `earlier-${code}`, REFUSALS[code])
}

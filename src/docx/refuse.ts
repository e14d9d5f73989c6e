import { RuleError } from '@/domain/ruleError'
import { DOCX_LIMITS } from './limits'

const SAVE_AS = '请在 Word 或 WPS 中打开，用“另存为”保存成 .docx 后再导入。'

/** Why a file is not taken, in words for whoever chose it. */
export const REFUSALS = {
  empty: '这个文件是空的，请重新选择。',
  'too-large': '文件超过 20 MB，请在 Word 中“压缩图片”后再导入。',
  'old-doc': `这是旧版 .doc 文件（改了后缀也还是旧版）。${SAVE_AS}`,
  rtf: `这是 .rtf 文件。${SAVE_AS}`,
  odt: `这是 .odt 文件。${SAVE_AS}`,
  'not-converted': `没能读出这份文件：可能加了密码或已经损坏。${SAVE_AS}`,
  'too-slow': `这份文件太大或太复杂，规定的时间内没能读完，没有导入。${SAVE_AS}`,
  enterprise:
    '这份文件被单位的文档加密软件加密了，离开本单位的电脑就读不出来。请在装有该软件的电脑上把它解密（通常是右键文件选“解密”，或向本单位管理员申请外发）后再导入。',
  encrypted: '这份文件加了密码。请在 Word 中取消“用密码进行加密”并保存后再导入。',
  'not-a-zip': `这不是 Word 的 .docx 文件。${SAVE_AS}`,
  'not-word': '这不是 Word 文档（可能是表格、演示文稿或压缩包）。请选择 .docx 格式的稿件。',
  damaged: `文件已经损坏，无法读取。${SAVE_AS}`,
  bomb: '文件解压后大得不正常，可能有危险，没有导入。请把正文复制到一份新的 Word 文档中再试。',
  'too-long': '文档太长，不像一篇稿件。请只保留这篇稿件的正文后再导入。',
  'too-many-images': `文档里的图片超过 ${DOCX_LIMITS.images} 张，没有导入。请只保留这篇稿件要印的图片，或分成几篇后再导入。`,
  entities: '文件中含有外部实体定义，可能有危险，没有导入。请把正文复制到一份新的 Word 文档中再试。',
} as const

export type Refusal = keyof typeof REFUSALS

export function refused(code: Refusal): RuleError {
  return new RuleError('invalid', `docx-${code}`, REFUSALS[code])
}

import type { IFontAttributesProperties } from 'docx'
import type { Face } from '@/domain/brief/levels'

/** As the office's computers call the faces of official documents. */
const NAMES = {
  fangsong: '仿宋_GB2312',
  kaiti: '楷体_GB2312',
  heiti: '黑体',
  biaosong: '方正小标宋简体',
  songti: '宋体',
} as const satisfies Record<Face | 'biaosong' | 'songti', string>

/** One face for all scripts: else Word sets quotation marks and dashes, which are both Chinese and Latin, in a Latin one. */
export function fontOf(face: keyof typeof NAMES): IFontAttributesProperties {
  const name = NAMES[face]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

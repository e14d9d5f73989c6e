/** The files at the top of a package. */
export const CATALOGUE = '文件目录.xml'
export const EXPLANATION = '说明文件.txt'
export const REPORT = '四性检测报告.xml'
export const VIEW_SCHEMA = '定稿格式.schema.json'
/** The digests of the catalogue, which holds those of all others. */
export const SEAL = '目录校验值.txt'

export const METADATA = '元数据.xml'
export const WORD_COPY = '正文.docx'

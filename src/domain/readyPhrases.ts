/** Reasons an office gives again and again; where it starts from, its own stand in the settings. */
export const RETURN_PHRASES = [
  '请写明时间、地点和参加人员。',
  '请补充具体做法和成效。',
  '请核实文中的数字。',
  '标题请写明单位和事件。',
  '篇幅偏长，请压缩后再提交。',
  '图片不清晰，请更换原图。',
] as const

export const REJECT_PHRASES = [
  '与已刊发的内容重复。',
  '时效已过。',
  '与本简报的主题关系不大。',
  '近期同类稿件较多，未能选用。',
] as const

/** Phrases as they are kept in a text field: one a line. */
export function phrasesOf(text: string | null | undefined): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** The faces a brief is set in, by what they do on the page. */
export const FONT_ROLES = {
  fangsong: { label: '仿宋', use: '正文、版记' },
  kaiti: { label: '楷体', use: '（一）级标题、强调、图注' },
  heiti: { label: '黑体', use: '一、级标题、句首强调、密级' },
  biaosong: { label: '小标宋', use: '报头、标题' },
  songti: { label: '宋体', use: '页码' },
} as const satisfies Record<string, { label: string; use: string }>

export type FontRole = keyof typeof FONT_ROLES

/** A font file; `name` picks one face, by its PostScript name, out of a collection (.ttc). */
export type FontFile = { path: string; name?: string }

/** For each role the files to look a character up in, in this order. */
export type FontConfig = Record<FontRole, FontFile[]>

export const fontRoles = Object.keys(FONT_ROLES) as FontRole[]

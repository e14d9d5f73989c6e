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

/**
 * For each role the files to look a character up in, in this order. `latin`, where there is one, draws Latin letters, digits
 * and their marks before all of them: Times beside 仿宋. Without it they come in the face of the text they stand in, 仿宋's in the body.
 */
export type FontConfig = Record<FontRole, FontFile[]> & { latin?: FontFile }

export const LATIN = { label: '西文', use: '正文、标题、表格、版记、目录中的西文字母和数字' } as const

/** The page number is 宋体 by the standard, digits and all. */
export const KEEPS_ITS_LATIN: FontRole = 'songti'

export const fontRoles = Object.keys(FONT_ROLES) as FontRole[]

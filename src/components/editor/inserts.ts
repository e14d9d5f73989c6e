/** Where what is put into a text stands above it, each in its word: 图片 拍照 表格. */
export const INSERTS = { type: 'buttons', key: 'inserts', order: 1 } as const

/**
 * Character styles by which an import knows an emphasis that this office's print sets in another face: Chinese print has
 * neither a bold nor a slanted one.
 */
export const OWN_STYLES = {
  bold: { id: 'JianbaoBold', name: '黑体强调' },
  italic: { id: 'JianbaoItalic', name: '楷体强调' },
} as const

/** What the file of an earlier issue may be, and how it ends. */
export const ORIGINAL_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const

export type OriginalType = keyof typeof ORIGINAL_TYPES

/** Whether the file itself is what the issue looks like on paper: no page of ours is set beside it. */
export function isPrintedForm(mimeType: string | null | undefined): boolean {
  return mimeType === 'application/pdf'
}

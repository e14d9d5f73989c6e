/** Who stands in the last line of the imprint, in its order; what is left empty is not printed. */
export const SIGNATURE_PARTS = {
  editor: '责任编辑',
  checker: '核稿',
  signer: '签发',
  phone: '电话',
} as const

export type SignaturePart = keyof typeof SIGNATURE_PARTS

/** `责任编辑：张三`, one for each part that is filled in. */
export function signatureLine(
  parts: Partial<Record<SignaturePart, string | null>> | null | undefined,
): string[] {
  return (Object.entries(SIGNATURE_PARTS) as [SignaturePart, string][]).flatMap(([part, label]) => {
    const value = parts?.[part]?.trim()
    return value ? [`${label}：${value}`] : []
  })
}

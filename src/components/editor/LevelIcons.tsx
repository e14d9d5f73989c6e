/** The marks of the levels themselves: they say more than H2, H3, H4. */
export const LEVELS = [
  { tag: 'h2', mark: '一、', label: '一级标题（一、）', Icon: () => <Mark text="一" /> },
  { tag: 'h3', mark: '（一）', label: '二级标题（（一））', Icon: () => <Mark text="(一)" /> },
  { tag: 'h4', mark: '1.', label: '三级标题（1.）', Icon: () => <Mark text="1." /> },
] as const

function Mark({ text }: { text: string }) {
  return (
    <span aria-hidden="true" style={{ fontSize: '0.8em', whiteSpace: 'nowrap' }}>
      {text}
    </span>
  )
}

import styles from './SaveAsDocx.module.css'

/** Refusals that saving the file as .docx heals. */
export const HEALED_BY_SAVING: ReadonlySet<string | undefined> = new Set([
  'docx-old-doc',
  'docx-rtf',
  'docx-odt',
  'docx-not-converted',
  'docx-too-slow',
  'docx-not-a-zip',
  'docx-damaged',
])

const STEPS = [
  '在 Word 或 WPS 中打开这份文件，点左上角“文件”。',
  '点“另存为”，选一个文件夹。',
  '“保存类型”选“Word 文档 (*.docx)”，点“保存”。',
  '回到这里，选新存的 .docx 文件。',
]

/** How to save a file as .docx, in steps and one picture of the dialog. */
export function SaveAsDocx() {
  return (
    <>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <svg
        className={styles.picture}
        viewBox="0 0 440 150"
        role="img"
        aria-label="“另存为”窗口的示意图：文件名下面的“保存类型”选“Word 文档 (*.docx)”，然后点“保存”"
      >
        <rect className={styles.window} x="1" y="1" width="438" height="148" rx="6" />
        <text x="16" y="27" className={styles.heading}>
          另存为
        </text>
        <text x="16" y="66">
          文件名
        </text>
        <rect className={styles.field} x="96" y="48" width="328" height="27" rx="3" />
        <text x="106" y="66">
          网点开展活动.docx
        </text>
        <text x="16" y="100">
          保存类型
        </text>
        <rect className={styles.chosen} x="96" y="82" width="328" height="27" rx="3" />
        <text x="106" y="100">
          Word 文档 (*.docx) ▾
        </text>
        <rect className={styles.chosen} x="344" y="116" width="80" height="26" rx="3" />
        <text x="368" y="134">
          保存
        </text>
      </svg>
    </>
  )
}

'use client'

import { useState } from 'react'
import styles from './ListImport.module.css'

/** A place for cells copied in Excel: what is pasted is read at once. */
export function PasteSheet({ disabled, onText }: { disabled: boolean; onText: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <label className={styles.paste}>
      或在 Excel、WPS 里连同列名一起复制，粘贴到这里：
      <textarea
        rows={2}
        value={text}
        disabled={disabled}
        onChange={({ target }) => setText(target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (pasted.trim() === '') return
          event.preventDefault()
          setText('')
          onText(pasted)
        }}
      />
      {text.trim() !== '' && (
        <button type="button" disabled={disabled} onClick={() => onText(text)}>
          读取
        </button>
      )}
    </label>
  )
}

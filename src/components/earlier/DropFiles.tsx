'use client'

import { useRef, useState } from 'react'
import styles from './Earlier.module.css'

const ACCEPTED = '.pdf,.docx,.zip,application/pdf'

/** A place to drop files on, and a button for whoever has no mouse. */
export function DropFiles({ disabled, onFiles }: { disabled: boolean; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) onFiles([...event.dataTransfer.files])
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label="选择往期简报文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          onFiles(files)
        }}
      />
      <button
        type="button"
        className={styles.main}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        选择文件
      </button>
      <span>
        或把从前印发的简报拖到这里：PDF、.docx，一期一个文件；也可以是装着它们的 .zip（20 MB 以内）。
      </span>
    </div>
  )
}

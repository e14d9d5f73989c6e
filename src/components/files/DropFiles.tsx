'use client'

import { useRef, useState } from 'react'
import styles from './DropFiles.module.css'

/** A place to drop files on, and a button for whoever has no mouse. */
export function DropFiles({
  label,
  hint,
  accept,
  multiple = false,
  disabled,
  onFiles,
}: {
  /** What is chosen, for who cannot see the page. */
  label: string
  /** What may be dropped here. */
  hint: string
  /** As the `accept` of an input. */
  accept: string
  multiple?: boolean
  disabled: boolean
  onFiles: (files: File[]) => void
}) {
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
        multiple={multiple}
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          onFiles(files)
        }}
      />
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        选择文件
      </button>
      <span>{hint}</span>
    </div>
  )
}

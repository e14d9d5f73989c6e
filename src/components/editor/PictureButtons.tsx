'use client'

import { $getSelection } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { $blockOf } from './blockOf'
import { insertPictures } from './insertPictures'
import styles from './PictureButtons.module.css'

/** Pictures from this machine, several at once, and on what has a camera one that is taken now. */
export function PictureButtons() {
  const isEditable = useLexicalEditable()
  if (!isEditable) return null
  return (
    <>
      <PictureButton label="图片" hint="从本机选图片，可一次选几张" multiple />
      <PictureButton
        label="拍照"
        hint="用手机拍一张放进正文"
        capture="environment"
        className={styles.camera}
      />
    </>
  )
}

function PictureButton({
  label,
  hint,
  className,
  ...input
}: {
  label: string
  hint: string
  className?: string | undefined
  multiple?: boolean
  capture?: 'environment'
}) {
  const [editor] = useLexicalComposerContext()
  return (
    <label className={[styles.button, className].join(' ')} title={hint}>
      {label}
      <input
        type="file"
        accept="image/*"
        aria-label={`插入图片：${hint}`}
        {...input}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          const at = editor.read(() => $blockOf($getSelection()?.getNodes().at(-1))?.getKey())
          if (files.length > 0) void insertPictures(editor, { files, at })
        }}
      />
    </label>
  )
}

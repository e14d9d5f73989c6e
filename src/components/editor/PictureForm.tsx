'use client'

import type { LexicalEditor, NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useId, useRef } from 'react'
import { AlternativeText } from './AlternativeText'
import { movePicture, removePicture, replacePicture, writeCaption } from './changePicture'
import styles from './PictureForm.module.css'
import { usePicture } from './usePicture'

/** As much as Payload's own field takes (`articleEditor`). */
const LONGEST_CAPTION = 100
/** What happens in these fields is not the editor's business: it would take the keys for its own, and a paste for text. */
const KEPT_FROM_EDITOR = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'dragstart',
  'click',
  'compositionstart',
  'compositionend',
] as const

export function PictureForm({ editor, nodeKey }: { editor: LexicalEditor; nodeKey: NodeKey }) {
  const picture = usePicture(editor, nodeKey)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    // React hears events of a portal where the portal hangs: there they go no further up, into the editor.
    const host = box.current?.parentElement
    const stop = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target)) event.stopPropagation()
    }
    for (const name of KEPT_FROM_EDITOR) host?.addEventListener(name, stop)
    return () => {
      for (const name of KEPT_FROM_EDITOR) host?.removeEventListener(name, stop)
    }
  }, [])
  if (!picture) return null
  const { caption, media, isFirst, isLast } = picture
  return (
    <div ref={box} className={styles.form} role="group" aria-label="图片设置">
      <label htmlFor={`${id}caption`}>图片说明（印在图下）</label>
      <input
        id={`${id}caption`}
        value={caption}
        maxLength={LONGEST_CAPTION}
        onChange={(event) => writeCaption(editor, { nodeKey, caption: event.target.value })}
      />
      <AlternativeText media={media} />
      <div className={styles.buttons}>
        <button type="button" disabled={isFirst} onClick={() => movePicture(editor, { nodeKey, by: 'up' })}>
          上移
        </button>
        <button type="button" disabled={isLast} onClick={() => movePicture(editor, { nodeKey, by: 'down' })}>
          下移
        </button>
        <label className={styles.replace}>
          换一张
          <input
            type="file"
            accept="image/*"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void replacePicture(editor, { nodeKey, file })
            }}
          />
        </label>
        <button type="button" onClick={() => removePicture(editor, nodeKey)}>
          删去
        </button>
      </div>
    </div>
  )
}

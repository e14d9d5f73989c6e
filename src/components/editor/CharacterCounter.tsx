'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { countCharacters } from '@/domain/article/prose/countCharacters'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import styles from './CharacterCounter.module.css'

const number = new Intl.NumberFormat('zh-CN')

/** How long the text is, under it, as it is written. */
export function CharacterCounter() {
  const [editor] = useLexicalComposerContext()
  const [count, setCount] = useState(() => countCharacters(lexicalText(editor.getEditorState().toJSON())))
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
        setCount(countCharacters(lexicalText(editorState.toJSON())))
      }),
    [editor],
  )
  return (
    <p className={styles.count}>
      字数 {number.format(count.words)}（汉字 {number.format(count.han)}）
    </p>
  )
}

'use client'

import type { LexicalEditor, NodeKey } from '@payloadcms/richtext-lexical/lexical'
import styles from './PictureForm.module.css'
import { usePicture } from './usePicture'

/** What is printed under a picture, for whoever reads the article and cannot change it. */
export function PictureCaption({ editor, nodeKey }: { editor: LexicalEditor; nodeKey: NodeKey }) {
  const caption = usePicture(editor, nodeKey)?.caption
  return caption ? <p className={styles.caption}>{caption}</p> : null
}

'use client'

import { Button } from '@payloadcms/ui'
import { showPassage } from '../remarks/passageRange'
import styles from './Proofread.module.css'
import beside from '../writing/BesideText.module.css'
import type { Placed } from './useMarks'

const LEVELS = { error: '须改', warning: '请核对' } as const

/** One finding: what stands there, what is wrong with it, and what may be done. */
export function FindingLine({
  finding,
  mayTake,
  onTake,
  onLetStand,
}: {
  finding: Placed
  mayTake: boolean
  onTake: () => void
  onLetStand: () => void
}) {
  const { level, message, text, suggestion, context, paragraph, isCaption, place } = finding
  const at = context.indexOf(text)
  return (
    <li className={level === 'error' ? styles.error : styles.warning}>
      <p className={styles.text}>
        <strong>{LEVELS[level]}</strong> {whereOf({ paragraph, isCaption })}
        {context.slice(0, at)}
        <mark>{text}</mark>
        {context.slice(at + text.length)}
      </p>
      <p className={styles.text}>
        {message}
        {suggestion !== undefined && `，可改为“${suggestion}”`}。
      </p>
      <div className={beside.buttons}>
        {place && suggestion !== undefined && mayTake && (
          <Button type="button" buttonStyle="primary" margin={false} onClick={onTake}>
            改为“{suggestion}”
          </Button>
        )}
        {place && (
          <Button
            type="button"
            buttonStyle="secondary"
            margin={false}
            onClick={() => showPassage({ ...place, length: text.length })}
          >
            看原文
          </Button>
        )}
        <Button type="button" buttonStyle="secondary" margin={false} onClick={onLetStand}>
          此处不改
        </Button>
      </div>
    </li>
  )
}

function whereOf({
  paragraph,
  isCaption,
}: {
  paragraph: number | null
  isCaption: boolean | undefined
}): string {
  if (paragraph === null) return '标题：'
  return isCaption ? '图注：' : ''
}

'use client'

import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { z } from 'zod'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import type { Piece } from '@/domain/text/piece'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { sharedPassages } from '@/domain/text/sharedPassages'
import { useLoaded } from '../http/useLoaded'
import styles from './Beside.module.css'
import { Marked } from './Marked'

const bodySchema = z.object({ body: z.unknown() })

/** The open article beside another one, with the passages that stand in both marked. */
export function SharedPassages({ other, title }: { other: number; title: string }) {
  const loaded = useLoaded(`/api/articles/${other}?depth=0&select[body]=true`, bodySchema)
  if (loaded.state === 'loading') return <p>正在读取…</p>
  if (loaded.state === 'failed') return <p role="alert">{loaded.message}</p>
  return <Shared body={loaded.value.body} title={title} />
}

function Shared({ body, title }: { body: unknown; title: string }) {
  const own = useFormFields(([fields]) => fields.body?.value)
  const found = useMemo(
    () => sharedPassages(paragraphsOf(lexicalText(own)), paragraphsOf(lexicalText(body))),
    [own, body],
  )
  return (
    // What scrolls must be reached by the keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.rows} role="group" aria-label={`与《${title}》对照`} tabIndex={0}>
      <div className={styles.head}>
        <span>本稿</span>
        <span>《{title}》</span>
      </div>
      <div className={styles.changed}>
        <Column paragraphs={found.one} />
        <Column paragraphs={found.other} />
      </div>
    </div>
  )
}

function Column({ paragraphs }: { paragraphs: readonly Piece[][] }) {
  return (
    <div>
      {paragraphs.map((pieces, index) => (
        <p key={index} className={styles.paragraph}>
          <Marked as="mark" pieces={pieces} />
        </p>
      ))}
    </div>
  )
}

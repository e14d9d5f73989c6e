'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { CHANNELS } from '@/domain/channel'
import type { Stage, WaitingArticle } from '@/domain/answers/queue'
import { documentPath } from '../admin/paths'
import { formatAge } from '../dashboard/formatAge'
import { formatMinute } from '../workflow/formatMinute'
import { showFlash } from '../workflow/flash'
import { percent } from './percent'
import styles from './Queue.module.css'
import { SeveralActions, type ReadyPhrases } from './SeveralActions'

/** A page of the queue: a row leads to its article; who decides may tick several and take one step with all of them. */
export function QueueTable({
  articles,
  now,
  deciding,
}: {
  articles: readonly WaitingArticle[]
  /** The server's, ISO 8601: ages are the same in both of React's passes. */
  now: string
  /** Of who may decide: the office's ready phrases. */
  deciding: ReadyPhrases | undefined
}) {
  useEffect(showFlash, [])
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set())
  const chosen = articles.filter(({ id }) => ticked.has(id))
  const tick = (ids: readonly number[], isOn: boolean) =>
    setTicked((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(isOn ? ids : [])))
  return (
    <>
      {deciding && <SeveralActions articles={chosen} phrases={deciding} />}
      <table className={styles.queue}>
        <thead>
          <tr>
            {deciding && (
              <TickCell
                label="全选本页"
                tick={{
                  isOn: chosen.length === articles.length,
                  set: (isOn) =>
                    tick(
                      articles.map(({ id }) => id),
                      isOn,
                    ),
                }}
              />
            )}
            <th scope="col">标题</th>
            <th scope="col">署名</th>
            <th scope="col">首次来稿</th>
            <th scope="col" className={styles.number}>
              字数
            </th>
            <th scope="col">提示</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <QueueRow
              key={article.id}
              article={article}
              now={new Date(now)}
              tick={deciding && { isOn: ticked.has(article.id), set: (isOn) => tick([article.id], isOn) }}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type Tick = { isOn: boolean; set: (isOn: boolean) => void }

function QueueRow({ article, now, tick }: { article: WaitingArticle; now: Date; tick: Tick | undefined }) {
  const { id, headline, company, channel, since, length } = article
  return (
    <tr>
      {tick && <TickCell label={`选中《${headline || '未填标题'}》`} tick={tick} />}
      <th scope="row">
        <Link href={documentPath('articles', id)} prefetch={false}>
          {headline || '（未填标题）'}
        </Link>
      </th>
      <td data-label="署名">
        {company ?? '本局'}
        {channel && channel !== 'submission' && (
          <span className={styles.channel}>{CHANNELS[channel].zh}</span>
        )}
      </td>
      <td data-label="首次来稿">
        <time dateTime={new Date(since).toISOString()} title={formatMinute(new Date(since).toISOString())}>
          {formatAge(new Date(since), now)}
        </time>
      </td>
      <td data-label="字数" className={styles.number}>
        {length}
      </td>
      <td data-label="提示">
        <Hints article={article} />
      </td>
    </tr>
  )
}

function TickCell({ label, tick }: { label: string; tick: Tick }) {
  return (
    <td className={styles.tick}>
      <label>
        <input
          type="checkbox"
          aria-label={label}
          checked={tick.isOn}
          onChange={({ target }) => tick.set(target.checked)}
        />
      </label>
    </td>
  )
}

function stageWords({ line, isForPerson, awaited }: Stage) {
  if (awaited) return <strong>{`${line}（等您）`}</strong>
  return isForPerson ? line : `${line}（须由他人，您已审过）`
}

function Hints({ article: { submissions, similar, stage } }: { article: WaitingArticle }) {
  if (submissions <= 1 && !similar && !stage) return null
  return (
    <ul className={styles.hints}>
      {stage && <li>{stageWords(stage)}</li>}
      {submissions > 1 && <li>第 {submissions} 次提交</li>}
      {similar && (
        <li className={styles.suspicious}>
          约 {percent(similar.share)} 与
          <Link href={documentPath('articles', similar.id)} prefetch={false}>
            《{similar.headline || '未填标题'}》
          </Link>
          相同
        </li>
      )}
    </ul>
  )
}

'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { SessionEntry } from '@/domain/answers/sessions'
import { messageOf, postJSON } from '../http/request'
import { formatMinute } from '../workflow/formatMinute'
import styles from './Sessions.module.css'

/** Logins one below the other, each with what ends it. */
export function SessionTable({ initial, showsUser }: { initial: SessionEntry[]; showsUser: boolean }) {
  const [sessions, setSessions] = useState(initial)
  const [busy, setBusy] = useState<string>()
  const [news, setNews] = useState<string>()

  const end = async ({ sid, user, browser }: SessionEntry) => {
    setBusy(sid)
    setNews(undefined)
    try {
      await postJSON(`/api/users/sessions/${encodeURIComponent(sid)}/end`, {})
      setSessions((shown) => shown.filter((session) => session.sid !== sid))
      setNews(`已结束${showsUser ? `${user.name}的` : ''}登录：${browser}。`)
    } catch (error) {
      setNews(messageOf(error))
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <>
      <p role="status" className={styles.news}>
        {news}
      </p>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.sid} className={styles.session}>
            <div>
              <p className={styles.name}>
                {showsUser && `${session.user.name}：`}
                {session.browser}
                {session.isThis && '（现在这一处）'}
              </p>
              <dl className={styles.facts}>
                {facts(session, showsUser).map(([term, fact]) => (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd>{fact}</dd>
                  </div>
                ))}
              </dl>
            </div>
            {!session.isThis && (
              <Button
                buttonStyle="secondary"
                size="medium"
                margin={false}
                disabled={busy !== undefined}
                aria-label={`结束登录：${showsUser ? session.user.name : ''} ${session.browser}，${formatMinute(session.since)}`}
                onClick={() => void end(session)}
              >
                {busy === session.sid ? '正在结束…' : '结束'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function facts({ user, since, lastSeen, address }: SessionEntry, showsUser: boolean): [string, string][] {
  return [
    ...(showsUser ? ([['账号', user.email]] as [string, string][]) : []),
    ['登录时间', formatMinute(since)],
    ['最近操作', formatMinute(lastSeen)],
    ['来自', address || '未知'],
  ]
}

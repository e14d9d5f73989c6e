'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { messageOf, RequestError } from '../http/request'
import {
  arrange,
  loadComposition,
  type Arranged,
  type ComposedArticle,
  type Composition,
} from './composition'
import { isSameOrder } from './order'
import { notePending } from './pendingSave'

export type SaveState = 'saved' | 'saving' | 'unsaved'

/**
 * The articles of an issue as this window shows them. A change is shown at once and saved at once, one save after the
 * other, always the latest order. What the server refuses is taken back to what the server has; what did not reach it
 * stays on the page to be tried again.
 */
export function useOrder(issue: number | string, onSaved: (arranged: Arranged) => void) {
  const [composition, setComposition] = useState<Composition>()
  const [order, setOrder] = useState<readonly number[]>([])
  const [save, setSave] = useState<SaveState>('saved')
  const [fault, setFault] = useState<string>()
  const wanted = useRef<readonly number[]>([])
  const stored = useRef<readonly number[]>([])
  const isSaving = useRef(false)

  const reload = useCallback(async () => {
    const loaded = await loadComposition(issue)
    setComposition(loaded)
    if (isSaving.current || !isSameOrder(wanted.current, stored.current)) return
    stored.current = loaded.articles.map(({ id }) => id)
    wanted.current = stored.current
    setOrder(stored.current)
  }, [issue])

  const push = useCallback(async () => {
    if (isSaving.current) return
    isSaving.current = true
    setSave('saving')
    try {
      while (!isSameOrder(wanted.current, stored.current)) {
        const arranged = await arrange(issue, { before: stored.current, after: wanted.current })
        stored.current = arranged.articles
        onSaved(arranged)
      }
      setSave('saved')
    } catch (error) {
      setFault(messageOf(error))
      const isRefused = error instanceof RequestError && error.status >= 400 && error.status < 500
      setSave(isRefused ? 'saved' : 'unsaved')
      if (isRefused) wanted.current = stored.current
    }
    isSaving.current = false
    await reload().catch((error: unknown) => setFault(messageOf(error)))
  }, [issue, onSaved, reload])

  const change = useCallback(
    (next: readonly number[]) => {
      setFault(undefined)
      wanted.current = next
      setOrder(next)
      notePending(push())
    },
    [push],
  )

  useEffect(() => {
    reload().catch((error: unknown) => setFault(messageOf(error)))
  }, [reload])
  useEffect(() => (save === 'unsaved' ? askBeforeLeaving() : undefined), [save])

  return { ...useArticles(composition, order), composition, order, save, fault, change, retry: push, reload }
}

function useArticles(composition: Composition | undefined, order: readonly number[]) {
  const all = [...(composition?.articles ?? []), ...(composition?.candidates ?? [])]
  const byId = new Map(all.map((article) => [article.id, article]))
  const articles = order.flatMap((id): ComposedArticle[] => {
    const article = byId.get(id)
    return article ? [article] : []
  })
  const candidates = all
    .filter(({ id, status }) => status === 'approved' && !order.includes(id))
    .toSorted((one, other) => one.cameInAt.localeCompare(other.cameInAt))
  return { articles, candidates }
}

function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

'use client'

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Arranged, ComposedArticle, Composition } from '@/domain/answers/composition'
import { messageOf } from '../http/request'
import { createKeeper } from '../saving/keeper'
import { outcomeOf } from '../saving/outcome'
import { documentKey } from '../saving/unsaved'
import { useUnsaved } from '../saving/UnsavedProvider'
import { arrange, loadComposition } from './composition'
import { isSameOrder } from './order'

/**
 * The articles of an issue as this window shows them. A change is shown at once and saved at once, one save after the
 * other, always the latest order. What the server refuses is taken back to what the server has; what did not reach it
 * stays on the page and is tried again.
 */
export function useOrder(issue: number | string, onSaved: (arranged: Arranged) => void) {
  const [composition, setComposition] = useState<Composition>()
  const [loadFault, setLoadFault] = useState<string>()
  const unsaved = useUnsaved()
  const told = useRef(onSaved)
  told.current = onSaved
  const [keeper] = useState(() =>
    createKeeper<readonly number[]>({
      stored: [],
      id: Number(issue),
      same: isSameOrder,
      pauseMs: 0,
      takesBack: true,
      save: () => async (attempt) => {
        try {
          told.current(await arrange(issue, { before: attempt.stored, after: attempt.content }))
          return { kind: 'saved' }
        } catch (error) {
          return outcomeOf(error)
        }
      },
    }),
  )
  const { wanted: order, phase, fault } = useSyncExternalStore(keeper.subscribe, keeper.read, keeper.read)

  const reload = useCallback(async () => {
    const loaded = await loadComposition(issue)
    setLoadFault(undefined)
    setComposition(loaded)
    if (keeper.read().phase === 'saved') keeper.settle(loaded.articles.map(({ id }) => id))
  }, [issue, keeper])

  useEffect(() => unsaved.register(documentKey('issues', issue), keeper), [unsaved, issue, keeper])
  useEffect(() => keeper.hold(), [keeper])
  // At first, and after each save: what there is to choose from has changed with it.
  useEffect(() => {
    if (phase !== 'saving') reload().catch((error: unknown) => setLoadFault(messageOf(error)))
  }, [phase, reload])
  // An order is small and saved at once, but the browser gives up what is under way when it goes elsewhere.
  useEffect(() => (phase === 'saved' ? undefined : askBeforeLeaving()), [phase])

  const { articles, candidates } = useArticles(composition, order)
  return {
    articles,
    candidates,
    composition,
    order,
    save: phase,
    fault: fault?.message ?? loadFault,
    change: keeper.change,
    retry: keeper.push,
    reload,
  }
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
    .toSorted((one, other) => (one.cameInAt ?? '').localeCompare(other.cameInAt ?? ''))
  return { articles, candidates }
}

function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

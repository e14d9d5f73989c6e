'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { documentPath } from '../admin/paths'
import { formatMinute } from '../workflow/formatMinute'
import { formCaughtUp } from './formCaughtUp'
import { copyKey, dropCopy, keepCopy } from './localCopy'
import { saveDraft } from './saveDraft'
import { fingerprint, isWritten, useContent } from './useContent'
import { changeDesk, closeDesk, type Flush } from './writingDesk'

const PAUSE_MS = 3_000

type State =
  | { kind: 'clean'; at?: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }

/**
 * Saves a draft by itself, some seconds after the last key and when the page goes out of sight, and keeps in this
 * browser what is not on the server. What is no draft (a reviewer's text) is only kept here: its versions are decisions.
 */
export function useAutosave({
  user,
  article,
  savedAt,
  savesItself,
}: {
  user: number | string
  article: number | undefined
  savedAt: string | undefined
  savesItself: boolean
}): { message: string; isFailing: boolean } {
  const content = useContent()
  const written = fingerprint(content)
  const { setModified } = useForm()
  const [, dispatchFields] = useAllFormFields()
  const [state, setState] = useState<State>({ kind: 'clean' })
  // What the server has, and as which version; a form that saved by itself says so by a new `savedAt`.
  const known = useRef({ written, savedAt, id: article, formSavedAt: savedAt })
  const latest = useRef(content)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const key = copyKey({ user, article: article ?? 'new' })
  latest.current = content

  useEffect(() => {
    if (known.current.formSavedAt === savedAt) return
    known.current = {
      ...known.current,
      written: fingerprint(latest.current),
      savedAt,
      formSavedAt: savedAt,
    }
    dropCopy(key)
    setState({ kind: 'clean' })
  }, [key, savedAt])

  const save = useCallback(
    async ({ isQuiet, isLeaving }: { isQuiet: boolean; isLeaving: boolean }): Promise<number | undefined> => {
      const current = latest.current
      const text = fingerprint(current)
      if (text === known.current.written || !isWritten(current)) return known.current.id
      keepCopy(key, { title: current.title, body: current.body, at: new Date().toISOString() })
      if (!savesItself) return undefined
      setState({ kind: 'saving' })
      const { id, savedAt: baseVersion } = known.current
      const result = await saveDraft(current, { id, baseVersion, isQuiet, isLeaving })
      if (result.outcome !== 'saved') {
        const isStale = result.outcome === 'stale'
        if (isStale) changeDesk({ isStale })
        const why = isStale ? '别人保存过新的内容。' : `${result.message}内容已留存在本机。`
        setState({ kind: 'failed', message: `没有保存：${why}` })
        return undefined
      }
      // The draft's own address, so that a reload finds it; the page itself goes on as it is.
      if (id === undefined)
        window.history.replaceState(window.history.state, '', documentPath('articles', result.id))
      known.current = { ...known.current, written: text, savedAt: result.baseVersion, id: result.id }
      changeDesk({ article: result.id })
      dispatchFields({ type: 'UPDATE', path: 'baseVersion', value: result.baseVersion })
      dropCopy(key)
      if (fingerprint(latest.current) === text) {
        setModified(false)
        setState({ kind: 'clean', at: result.baseVersion })
      }
      return result.id
    },
    [dispatchFields, key, savesItself, setModified],
  )

  /** One after another, so that each names the version the one before it made. */
  const enqueue = useCallback(
    (options: { isQuiet: boolean; isLeaving: boolean }): Promise<number | undefined> => {
      const next = queue.current
        .then(() => (options.isLeaving ? undefined : formCaughtUp()))
        .then(() => save(options))
      queue.current = next
      return next
    },
    [save],
  )

  useEffect(() => {
    if (written === known.current.written) return
    setState((now) => (now.kind === 'failed' ? now : { kind: 'unsaved' }))
    const timer = setTimeout(() => void enqueue({ isQuiet: true, isLeaving: false }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [written, enqueue])

  useEffect(() => {
    const flush: Flush = ({ isQuiet = true } = {}) => enqueue({ isQuiet, isLeaving: false })
    const replaceVersion = (baseVersion: string) => {
      known.current = { ...known.current, savedAt: baseVersion }
      dispatchFields({ type: 'UPDATE', path: 'baseVersion', value: baseVersion })
    }
    changeDesk({ article: known.current.id, flush, replaceVersion, savesItself })
    const leave = () => {
      if (document.visibilityState === 'hidden') void enqueue({ isQuiet: true, isLeaving: true })
    }
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      closeDesk()
    }
  }, [dispatchFields, enqueue, savesItself])

  return { message: messageOf(state, savesItself), isFailing: state.kind === 'failed' }
}

function messageOf(state: State, savesItself: boolean): string {
  if (state.kind === 'failed') return state.message
  if (state.kind === 'saving') return '正在自动保存…'
  if (state.kind === 'unsaved') return savesItself ? '有未保存的修改' : '有未保存的修改，请点“保存”'
  return state.at ? `已自动保存 ${formatMinute(state.at).slice(-5)}` : ''
}

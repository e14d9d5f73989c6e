'use client'

import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { createPath, documentPath } from '../admin/paths'
import { useBodyEditor } from '../editor/BodyEditorsProvider'
import { serverNow } from '../http/serverClock'
import { createKeeper } from '../saving/keeper'
import type { Snapshot } from '../saving/kept'
import { dropCopy, keepCopy } from '../saving/localCopies'
import { documentKey } from '../saving/unsaved'
import { useUnsaved } from '../saving/UnsavedProvider'
import { formCaughtUp } from './formCaughtUp'
import { saveDraft, type Content } from './saveDraft'
import { fingerprint, isWritten, useContent } from './useContent'

const PAUSE_MS = 3_000

/**
 * Saves a draft by itself, some seconds after the last key and when the page goes out of sight, and keeps in this
 * browser what is not on the server. What is no draft (a reviewer's text) is only kept here: its versions are decisions.
 */
export function useDraft({
  user,
  article,
  savedAt,
  savesItself,
}: {
  user: number | string
  /** What the page calls the article; nothing for a new one, also when the server has it by now. */
  article: number | undefined
  savedAt: string | undefined
  savesItself: boolean
}): { snapshot: Snapshot<Content>; goOnAs: (creationKey: string) => void } {
  const content = useContent()
  const written = fingerprint(content)
  const { setModified } = useForm()
  const [, dispatchFields] = useAllFormFields()
  const { setData } = useDocumentInfo()
  const editor = useBodyEditor()
  const unsaved = useUnsaved()
  const latest = useRef({ content, savesItself, editor })
  latest.current = { content, savesItself, editor }
  const [name] = useState(nameOfNew)
  const creationKey = useRef(name)
  const [keeper] = useState(() => {
    return createKeeper<Content>({
      stored: content,
      id: article,
      version: savedAt,
      same: (one, other) => fingerprint(one) === fingerprint(other),
      save: () =>
        latest.current.savesItself ? (attempt) => saveDraft(attempt, creationKey.current) : undefined,
      pauseMs: PAUSE_MS,
      isWorthSaving: isWritten,
      caughtUp: formCaughtUp,
      holdsForm: true,
      copies: {
        keep: (id, { title, body }, base) =>
          keepCopy({ user }, id ?? name, {
            title,
            body,
            at: serverNow().toISOString(),
            ...(base !== undefined && { base }),
            ...(id === undefined && { creationKey: creationKey.current }),
          }),
        drop: (id) => dropCopy({ user }, id ?? name),
      },
    })
  })
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.read, keeper.read)
  const { id, version, phase, hasSaved, document: saved } = snapshot

  // A form that was saved by itself says so by a newer `savedAt`.
  useEffect(() => {
    if (savedAt !== undefined && isNewer(savedAt, keeper.read().version))
      keeper.settle(latest.current.content, savedAt)
  }, [keeper, savedAt])
  // Heading, times and steps of the page are of the document as it was saved last.
  useEffect(() => {
    if (saved) setData(saved)
  }, [setData, saved])
  useEffect(() => keeper.change(latest.current.content), [keeper, written])
  useEffect(() => {
    if (version !== undefined) dispatchFields({ type: 'UPDATE', path: 'baseVersion', value: version })
  }, [dispatchFields, version])
  useEffect(() => {
    if (hasSaved && phase === 'saved') setModified(false)
  }, [setModified, hasSaved, phase, version])

  // The draft's own address, so that a reload finds it; the page itself goes on as it is.
  useEffect(() => {
    if (id !== undefined && window.location.pathname === createPath('articles'))
      window.history.replaceState(window.history.state, '', documentPath('articles', id))
  }, [id])

  useEffect(() => unsaved.register(documentKey('articles', article), keeper), [unsaved, article, keeper])
  useEffect(() => keeper.hold(), [keeper])
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState !== 'hidden') return
      // The form hears of the last letters half a second later, and there may be no such time.
      const { content: told, editor: shown } = latest.current
      const body = shown.read()
      keeper.change(
        body && lexicalText(body) !== lexicalText(told.body) ? { ...told, body: { ...body } } : told,
      )
      void keeper.push({ isLeaving: true })
    }
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
    }
  }, [keeper])

  const goOnAs = useCallback((key: string) => {
    creationKey.current = key
  }, [])
  return { snapshot, goOnAs }
}

function isNewer(one: string, other: string | undefined): boolean {
  return other === undefined || Date.parse(one) > Date.parse(other)
}

/**
 * Names an article until the server gives it a number, in this browser and at every try to save it first: two new ones may
 * be open at once. No secret: the server asks whose it is.
 */
function nameOfNew(): string {
  return `new-${Date.now()}-${Math.random().toString(36).slice(2)}`
}

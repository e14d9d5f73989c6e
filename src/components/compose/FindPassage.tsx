'use client'

import { useEffect } from 'react'
import { textPlace } from '../editor/textPlace'
import { passageIn } from './findPath'

const MARK = 'jianbao-passage'

/**
 * On an article opened from a finding: brings the passage into view and marks it. Painted over the text by the
 * browser, since a mark of ours inside the editor would become part of what is saved.
 */
export function FindPassage() {
  useEffect(() => {
    const passage = passageIn(window.location.search)
    if (!passage) return undefined
    const show = () => {
      const range = rangeOf(passage)
      if (!range) return
      observer.disconnect()
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      CSS.highlights.set(MARK, new Highlight(range))
    }
    const observer = new MutationObserver(show)
    observer.observe(document.body, { childList: true, subtree: true })
    show()
    return () => {
      observer.disconnect()
      CSS.highlights.delete(MARK)
    }
  }, [])
  return <style>{`::highlight(${MARK}) { background: var(--theme-warning-200); }`}</style>
}

/** The passage in the first paragraph of the editor that holds it, in how many pieces of text it may be. */
function rangeOf(passage: string): Range | undefined {
  for (const block of document.querySelectorAll('[data-lexical-editor="true"] > *')) {
    const start = block.textContent?.indexOf(passage) ?? -1
    if (start < 0) continue
    const range = document.createRange()
    const from = textPlace(block, start)
    const to = textPlace(block, start + passage.length)
    if (!from || !to) return undefined
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }
  return undefined
}

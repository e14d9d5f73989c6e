'use client'

import { useState, type ReactNode } from 'react'
import { CopyByHand } from './CopyByHand'
import { copyText } from './copyText'

/** Copies text, or shows it to be copied by hand: `byHand` must be drawn somewhere on the page. */
export function useCopy(onCopied: () => void): { copy: (text: string) => Promise<void>; byHand: ReactNode } {
  const [left, setLeft] = useState<string>()
  const copy = async (text: string) => {
    if (await copyText(text)) onCopied()
    else setLeft(text)
  }
  return {
    copy,
    byHand: left !== undefined && <CopyByHand text={left} onClose={() => setLeft(undefined)} />,
  }
}

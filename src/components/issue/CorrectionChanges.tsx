'use client'

import { CorrectionMailing } from './CorrectionMailing'
import { Findings } from './Findings'
import type { Correction } from './useCorrection'

/** What a correction would print otherwise for what it takes anew, and what is odd about that. */
export function CorrectionChanges({ correction: { state, preview, message } }: { correction: Correction }) {
  if (state === 'none') return null
  if (state === 'failed') return <p role="alert">{message}</p>
  if (!preview) return <p role="status">正在核对…</p>
  return (
    <>
      <div role="status">
        <p>
          {preview.changes.length > 0
            ? '印在更正说明后面，也写进邮件：'
            : '印出来的和原来一样，只有邮箱变动，记入流转记录。'}
        </p>
        <ul>
          {preview.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </div>
      {preview.mailing && <CorrectionMailing mailing={preview.mailing} />}
      <Findings tone="warning" heading="请留意" messages={preview.doubts} />
    </>
  )
}

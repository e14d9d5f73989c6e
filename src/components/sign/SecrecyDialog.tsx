'use client'

import { type ReactNode, useState } from 'react'
import { BASES, BASIS_LIMIT, VERDICTS, type Verdict } from '@/domain/stages/secrecy'
import { isBlank } from '@/domain/text/isBlank'
import { ActionDialog } from '../workflow/ActionDialog'
import type { Step } from '../workflow/actionTypes'
import { CommentField } from '../workflow/CommentField'
import styles from './MarkButtons.module.css'

/** 保密审查: what was found, and what that rests on. */
export function SecrecyDialog({
  step,
  extra,
  blocked,
  children,
  ...dialog
}: {
  step: Step
  unsaved: boolean
  extra: object
  /** While true nothing can be confirmed; `children` say why. */
  blocked: boolean
  children: ReactNode
  run: (body: object) => Promise<void>
  onClose: () => void
}) {
  const [verdict, setVerdict] = useState<Verdict>()
  const [basis, setBasis] = useState('')
  return (
    <ActionDialog
      {...dialog}
      step={{ ...step, comment: 'none' }}
      wording={{}}
      blocked={blocked || !verdict || isBlank(basis)}
      extra={{ ...extra, verdict, basis }}
    >
      <p>
        结论和依据记入流转记录，不能修改。只有“可发”的一期才能发布；“删改后发”“不发”的，要退回编辑、改好重新送签，才能再审。
      </p>
      <fieldset className={styles.choice}>
        <legend>结论</legend>
        {(Object.keys(VERDICTS) as Verdict[]).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="verdict"
              checked={verdict === value}
              onChange={() => setVerdict(value)}
            />
            {`${VERDICTS[value].zh}（${VERDICTS[value].means}）`}
          </label>
        ))}
      </fieldset>
      <CommentField
        label={`依据（必填，${BASIS_LIMIT} 字以内）`}
        placeholder="会记入流转记录和发稿单"
        required
        phrases={BASES}
        value={basis}
        onChange={setBasis}
      />
    </ActionDialog>
  )
}

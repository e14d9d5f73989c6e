'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { ProofStage } from '@/domain/stages/proofs'
import { ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import { useSeenPages } from '../compose/latestFindings'
import { ActionDialog } from '../workflow/ActionDialog'
import { stepOf } from '../workflow/actionTypes'
import { useRunAction } from '../workflow/useRunAction'
import { SecrecyDialog } from './SecrecyDialog'
import styles from './MarkButtons.module.css'

/** A mark is of pages: before they are there it is of nothing. */
const UNSET = '本期的版面还没有排好，排好后才能确认。'

const WORDING = { note: '记下您已按现在的版面校对完。之后版面有变，这一校取消。' }

/** The next proof of the issue that is open, and its secrecy check: what is due is the main button, what was said can still be said anew. */
export function MarkButtons({
  proof,
  secrecy: asked,
}: {
  proof: ProofStage | undefined
  /** Whether it is still to come, or there with the verdict 可发; undefined where the office asks for none. */
  secrecy: 'due' | 'given' | undefined
}) {
  const { id, data } = useDocumentInfo()
  const seenPages = useSeenPages(id)
  const { run, unsaved } = useRunAction()
  const [open, setOpen] = useState<'proof' | 'secrecy'>()
  const onClose = () => setOpen(undefined)
  const seen = { ...(typeof data?.updatedAt === 'string' && { seen: data.updatedAt }), seenPages }
  const secrecy = stepOf(ISSUE_TRANSITIONS, 'secrecyCheck', {})
  const step = proof && stepOf(ISSUE_TRANSITIONS, proof, WORDING)
  return (
    <div className={styles.buttons}>
      {step && (
        <Button buttonStyle="primary" size="medium" margin={false} onClick={() => setOpen('proof')}>
          {step.label}
        </Button>
      )}
      {asked === 'due' && (
        <Button
          buttonStyle={step ? 'secondary' : 'primary'}
          size="medium"
          margin={false}
          onClick={() => setOpen('secrecy')}
        >
          {secrecy.label}
        </Button>
      )}
      {asked === 'given' && (
        <button type="button" className={styles.quiet} onClick={() => setOpen('secrecy')}>
          另作保密审查结论
        </button>
      )}
      {open === 'proof' && step && (
        <ActionDialog
          step={step}
          wording={WORDING}
          unsaved={unsaved}
          extra={seen}
          blocked={seenPages === undefined}
          run={(body) => run(step, body)}
          onClose={onClose}
        >
          {seenPages === undefined && <p>{UNSET}</p>}
        </ActionDialog>
      )}
      {open === 'secrecy' && (
        <SecrecyDialog
          step={secrecy}
          unsaved={unsaved}
          extra={seen}
          blocked={seenPages === undefined}
          run={(body) => run(secrecy, body)}
          onClose={onClose}
        >
          {seenPages === undefined && <p>{UNSET}</p>}
        </SecrecyDialog>
      )}
    </div>
  )
}

'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import { availableActions, type TransitionTable } from '@/domain/workflow/transition'
import { ActionDialog } from './ActionDialog'
import { stepOf, type ActionDialogProps, type Step, type Wording, type Wordings } from './actionTypes'
import { showFlash } from './flash'
import { roleOf } from './roleOf'
import { useKey } from '../keys/useKey'
import { messageOf } from '../http/request'
import { useRunAction } from './useRunAction'

/**
 * The steps of a workflow table that this person may take with this document now. The state is the saved document's,
 * never the form's, which may be older.
 */
export function ActionButtons({
  table,
  wordings,
  dialogs = {},
  isOffered = () => true,
  newIn,
}: {
  table: TransitionTable<string>
  wordings: Wordings
  /** Steps that ask for more than a comment. */
  dialogs?: Readonly<Record<string, ComponentType<ActionDialogProps>>>
  /** Whether a step that may be taken is worth a button, by the saved document. */
  isOffered?: (action: string, document: Readonly<Record<string, unknown>>) => boolean
  /** In which status a document begins whose steps save it first; without it, what is new has no steps. */
  newIn?: string
}) {
  const { id, data, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const [open, setOpen] = useState<string>()
  const { run, unsaved } = useRunAction()
  const offered = useRef<readonly string[]>([])
  useEffect(showFlash, [])

  const role = roleOf(user)
  const status: unknown = id === undefined ? newIn : data?.status
  if (!collectionSlug || !role || typeof status !== 'string') return null
  const steps = availableActions<string, TransitionTable<string>>(table, { role, status })
    .filter((action) => isOffered(action, data ?? {}))
    .map((action) => stepOf(table, action, wordings[action] ?? {}))
  offered.current = steps.map(({ action }) => action)
  const step = steps.find(({ action }) => action === open)
  const runStep = async (taken: Step, body: object) => {
    try {
      await run(taken, body)
    } catch (error) {
      // What was saved first led elsewhere, and the dialog that would say so is gone.
      if (step && !offered.current.includes(step.action)) toast.error(messageOf(error))
      throw error
    }
  }
  const Special = step && dialogs[step.action]
  const asked = step && {
    step,
    wording: wordings[step.action] ?? {},
    unsaved,
    run: (body: object, instead?: string) => runStep(instead ? stepOf(table, instead, {}) : step, body),
    onClose: () => setOpen(undefined),
  }

  return (
    <>
      {steps.map(({ action, label }) => (
        <StepButton key={action} label={label} wording={wordings[action]} onClick={() => setOpen(action)} />
      ))}
      {asked && Special && (
        // What is new has no number yet; a step of it saves it first.
        <Special {...asked} document={{ collection: collectionSlug, id: id ?? '' }} />
      )}
      {asked && !Special && <ActionDialog {...asked} />}
    </>
  )
}

function styleOf(wording: Wording | undefined): 'primary' | 'secondary' | 'tab' {
  if (wording?.isAside) return 'tab'
  return wording?.tone === 'primary' ? 'primary' : 'secondary'
}

function StepButton({
  label,
  wording,
  onClick,
}: {
  label: string
  wording: Wording | undefined
  onClick: () => void
}) {
  useKey(wording?.key, onClick)
  return (
    <Button
      buttonStyle={styleOf(wording)}
      size="medium"
      margin={false}
      onClick={onClick}
      extraButtonProps={wording?.key ? { 'aria-keyshortcuts': wording.key.toUpperCase() } : undefined}
      tooltip={wording?.key ? `按 ${wording.key.toUpperCase()} 键` : undefined}
    >
      {label}
    </Button>
  )
}

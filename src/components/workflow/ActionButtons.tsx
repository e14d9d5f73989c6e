'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState, type ComponentType } from 'react'
import { availableActions, type TransitionTable } from '@/domain/workflow/transition'
import { ActionDialog } from './ActionDialog'
import { stepOf, type ActionDialogProps, type Wording, type Wordings } from './actionTypes'
import { showFlash } from './flash'
import { roleOf } from './roleOf'
import { useKey } from '../keys/useKey'
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
  useEffect(showFlash, [])

  const role = roleOf(user)
  const status: unknown = id === undefined ? newIn : data?.status
  if (!collectionSlug || !role || typeof status !== 'string') return null
  const steps = availableActions<string, TransitionTable<string>>(table, { role, status })
    .filter((action) => isOffered(action, data ?? {}))
    .map((action) => stepOf(table, action, wordings[action] ?? {}))
  const step = steps.find(({ action }) => action === open)
  const Special = step && dialogs[step.action]
  const asked = step && {
    step,
    wording: wordings[step.action] ?? {},
    unsaved,
    run: (body: object, instead?: string) => run(instead ? stepOf(table, instead, {}) : step, body),
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
      buttonStyle={wording?.tone === 'primary' ? 'primary' : 'secondary'}
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

import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { ServerFunction } from 'payload'
import { letGoIfLost, mayLock } from '@/access/mayLock'
import { requireReady } from '@/access/personRequest'

type Arguments = Parameters<typeof buildFormStateHandler>[0]

/**
 * Payload's answer to a change in a form, which also asks once whether somebody else has saved since. Of a draft article
 * it must not: a draft saves itself beside the form, and whoever is quick, or has a slow line, was told to throw away the
 * text in favour of that very save. Each save is checked all the same (refuseStale), against the version that the form's
 * latest save made.
 *
 * It also takes the document's lock and tells when the document changed, for whoever asks: here for who may change it.
 */
export const formState: ServerFunction = async (args) => {
  const asked = args as Arguments
  // Called from the form at which a password is changed, too, and draws fields that read for themselves.
  requireReady(asked.req.user)
  const savesItself = asked.collectionSlug === 'articles' && asked.formState?.status?.value === 'draft'
  const isHeld = Boolean(asked.returnLockStatus || asked.checkForStaleData)
  const mayHold = isHeld && (await mayLock(asked, asked.req))
  const answer = await buildFormStateHandler({
    ...asked,
    // Payload keeps the fields of a form for all who come after, and of somebody without an account, who makes the first one, it would
    // keep none: the page of the first account then failed until the process ended.
    skipClientConfigAuth: true,
    returnLockStatus: mayHold && asked.returnLockStatus,
    checkForStaleData: mayHold && !savesItself && asked.checkForStaleData,
  })
  // Of what an author has in hand alone: it is hers until she submits it, and she has just typed.
  if (mayHold && savesItself && asked.returnLockStatus) await letGoIfLost(asked, asked.req)
  return answer
}

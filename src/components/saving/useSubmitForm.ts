'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { z } from 'zod'
import { getJSON, tellPasswordDue, tellSessionEnded } from '../http/request'
import { documentKey } from './unsaved'
import { useUnsaved } from './UnsavedProvider'

type Options = { disableSuccessStatus?: boolean; overrides?: Record<string, unknown> }

const meSchema = z.object({ user: z.looseObject({ mustChangePassword: z.boolean().nullish() }).nullable() })

/**
 * Saves a document by Payload's form, so that a step waits for it. The form tells nobody what the server answered: that the
 * session ended or a password is due is looked up and said.
 */
export function useSubmitForm(): (options?: Options) => Promise<boolean> {
  const { id, collectionSlug } = useDocumentInfo()
  const { getField, setBackgroundProcessing, setModified, submit, validateForm } = useForm()
  const unsaved = useUnsaved()

  const save = async (options?: Options): Promise<boolean> => {
    const givesPassword = Boolean(getField('password')?.value)
    // What the form's own check stops leaves no mark: the next save would take it for its own.
    if (givesPassword && (await validateForm())) {
      // Payload shuts 更改密码 once a form counts as saved, a refused one too, and with it what is said there. What is changed
      // while it works in the background it takes for changed afterwards.
      setBackgroundProcessing(true)
      setModified(true)
      setBackgroundProcessing(false)
    }
    const result = await submit(options)
    if (result?.res.ok) {
      if (givesPassword) setModified(false)
      return true
    }
    // Not to be asked, either: then the form's own words are all there is.
    const me = await getJSON('/api/users/me', { schema: meSchema }).catch(() => undefined)
    if (me?.user === null) tellSessionEnded()
    if (me?.user?.mustChangePassword === true) tellPasswordDue()
    return false
  }
  return async (options) => {
    if (!navigator.onLine) {
      toast.error('没有网络，这次没有保存，内容仍在本页。连上网络后请再保存。')
      return false
    }
    const saving = save(options)
    unsaved.note(documentKey(collectionSlug, id), saving)
    return saving
  }
}

import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { ServerFunction } from 'payload'

type Arguments = Parameters<typeof buildFormStateHandler>[0]

/**
 * Payload's answer to a change in a form, which also asks once whether somebody else has saved since. Of a draft article
 * it must not: a draft saves itself beside the form, and whoever is quick, or has a slow line, was told to throw away the
 * text in favour of that very save. Each save is checked all the same (refuseStale), against the version that the form's
 * latest save made.
 */
export const formState: ServerFunction = (args) => {
  const asked = args as Arguments
  const savesItself = asked.collectionSlug === 'articles' && asked.formState?.status?.value === 'draft'
  return buildFormStateHandler(savesItself ? { ...asked, checkForStaleData: false } : asked)
}

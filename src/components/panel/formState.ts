import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { ServerFunction } from 'payload'

type Arguments = Parameters<typeof buildFormStateHandler>[0]

/**
 * Payload's answer to a change in a form, which also asks once whether somebody else has saved since. Of an article it
 * must not: a draft saves itself beside the form, and whoever is quick, or has a slow line, was told to throw away the
 * text in favour of that very save. Articles have a check that knows their own saves, on each one (refuseStale).
 */
export const formState: ServerFunction = (args) => {
  const asked = args as Arguments
  return buildFormStateHandler(
    asked.collectionSlug === 'articles' ? { ...asked, checkForStaleData: false } : asked,
  )
}

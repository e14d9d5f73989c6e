'use client'

import { isBlank } from '@/domain/text/isBlank'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import type { Content } from './saveDraft'

/** What the person can write of an article, as the form has it now. */
export function useContent(): Content {
  const [fields] = useAllFormFields()
  const values = reduceFieldsToValues(fields, true)
  const { title, body, company, channel, sourceUrl, solicitation } = values
  return {
    title: typeof title === 'string' ? title : '',
    body: typeof body === 'object' ? (body as Content['body']) : null,
    ...(company !== undefined && { company: company as unknown }),
    ...(channel !== undefined && { channel: channel as unknown }),
    ...(sourceUrl !== undefined && { sourceUrl: sourceUrl as unknown }),
    ...(solicitation !== undefined && { solicitation: solicitation as unknown }),
  }
}

/** Whether there is anything worth a draft. */
export function isWritten({ title, body }: Content): boolean {
  return !isBlank(title) || !isBlank(lexicalText(body)) || JSON.stringify(body).includes('"upload"')
}

/** Equal for equal content: PostgreSQL gives the keys of a body back in an order of its own. */
export function fingerprint(content: Content): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

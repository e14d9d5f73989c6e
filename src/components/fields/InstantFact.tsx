'use client'

import { FieldLabel, useField, withCondition } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import { formatMinute } from '../workflow/formatMinute'

/** An instant that no form changes, in Shanghai's time. */
export const InstantFact = withCondition(ShownInstant)

function ShownInstant({ field, path: pathFromProps }: DateFieldClientProps) {
  const { path, value } = useField<string | null>({ potentiallyStalePath: pathFromProps })
  return (
    <div className="field-type fact" style={{ flex: '1 1 auto' }}>
      <FieldLabel as="span" label={field.label} path={path} />
      <p style={{ margin: 0 }}>{value ? formatMinute(value) : '—'}</p>
    </div>
  )
}

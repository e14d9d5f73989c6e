import type { TextField } from 'payload'
import { isDay } from '@/domain/shanghaiDate'

/**
 * A day as text, `YYYY-MM-DD`: the date printed on an issue belongs to no time zone,
 * and a timestamp would put it on the day before for whoever reads it elsewhere.
 */
export function dayField({
  countedFrom,
  ...field
}: {
  name: string
  label: string
  required?: boolean
  /** A field beside it from which a hook counts the day: with that one given, it may be left empty. */
  countedFrom?: string
  /** Whether lists ask by it; as a rule they do. */
  index?: boolean
}): TextField {
  return {
    index: true,
    ...field,
    type: 'text',
    maxLength: 10,
    validate: (value: unknown, { siblingData }: { siblingData: Readonly<Record<string, unknown>> }) => {
      if (value === undefined || value === null || value === '') {
        const isCounted = countedFrom !== undefined && Boolean(siblingData[countedFrom])
        return field.required && !isCounted ? `请填写${field.label}。` : true
      }
      return isDay(value) || `${field.label}有误，请按“2026-01-09”的格式填写一个存在的日期。`
    },
    admin: { components: { Field: '/components/fields/DayField#DayField' } },
  }
}

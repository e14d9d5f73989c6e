import type { FlattenedArrayField, FlattenedField } from 'payload'

const TEXTS = ['text', 'textarea', 'email', 'code']

/**
 * Whether a field is given what its hooks could not begin with: Payload checks values only after them. What is right about
 * a value of the right kind is said by the field itself.
 */
export function isOddType(field: FlattenedField, value: unknown): boolean {
  if (value === undefined) return false
  if (field.type === 'group') return typeof value !== 'object' || value === null || Array.isArray(value)
  if (field.type === 'array') return isOddArray(field, value)
  if (value === null) return false
  if (TEXTS.includes(field.type)) {
    const isMany = 'hasMany' in field && field.hasMany && Array.isArray(value)
    return isMany ? !value.every((each) => typeof each === 'string') : typeof value !== 'string'
  }
  if ('hasMany' in field && field.hasMany && !Array.isArray(value)) return true
  return field.type === 'date' && value !== '' && !isDate(value)
}

/** Rows, or the 0 that Payload's form sends for none of them: Payload looks into anything else before it is checked. */
function isOddArray(field: FlattenedArrayField, value: unknown): boolean {
  if (value === undefined) return false
  if (!Array.isArray(value)) return typeof value === 'object'
  const arrays = field.flattenedFields.filter((inner) => inner.type === 'array')
  return value.some(
    (row: unknown) =>
      typeof row === 'object' &&
      row !== null &&
      arrays.some((inner) =>
        isOddArray(inner, Object.entries(row).find(([name]) => name === inner.name)?.[1]),
      ),
  )
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const year = new Date(value).getUTCFullYear()
  return year > 0 && year < 10_000
}

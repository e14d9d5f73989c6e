import type { FlattenedField } from 'payload'

const TEXTS = ['text', 'textarea', 'email', 'code']

/**
 * Whether a field is given what its hooks could not begin with: Payload checks values only after them. What is right about
 * a value of the right kind is said by the field itself.
 */
export function isOddType(field: FlattenedField, value: unknown): boolean {
  if (value === undefined) return false
  if (field.type === 'group') return typeof value !== 'object' || value === null || Array.isArray(value)
  if (value === null) return false
  if (TEXTS.includes(field.type)) {
    const isMany = 'hasMany' in field && field.hasMany && Array.isArray(value)
    return isMany ? !value.every((each) => typeof each === 'string') : typeof value !== 'string'
  }
  if ('hasMany' in field && field.hasMany && !Array.isArray(value)) return true
  return field.type === 'date' && value !== '' && !isDate(value)
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const year = new Date(value).getUTCFullYear()
  return year > 0 && year < 10_000
}

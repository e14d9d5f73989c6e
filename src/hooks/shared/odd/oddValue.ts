import { isStorable } from '@/domain/text/storable'
import type { Named } from './fieldAt'

const MOST_ID = 2_147_483_647
const SAME = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const WORDS = ['like', 'not_like', 'contains']

type Kind = { operators: readonly string[]; fits: (value: unknown, named: Named) => boolean }

/** What each kind of field can be asked, and with what. Whatever is not here, PostgreSQL cannot compare. */
const KINDS = {
  text: { operators: [...SAME, ...ORDER, ...WORDS], fits: (value) => !isObject(value) },
  number: {
    operators: [...SAME, ...ORDER],
    fits: (value, named) => (named.name === 'id' ? isId(value) : isNumber(value)),
  },
  date: {
    operators: [...SAME, ...ORDER],
    fits: (value) => !Number.isNaN(new Date(value as string).getTime()),
  },
  choice: {
    operators: [...SAME, 'contains'],
    fits: (value, named) => optionsOf(named).includes(String(value)),
  },
  checkbox: { operators: ['equals', 'not_equals', 'exists'], fits: isTruth },
  relation: { operators: [...SAME, 'contains'], fits: isId },
  structure: {
    operators: ['equals', 'not_equals', 'exists'],
    fits: (value) => !isObject(value),
  },
} as const satisfies Record<string, Kind>

const KIND_OF: Partial<Record<Named['type'], Kind>> = {
  text: KINDS.text,
  textarea: KINDS.text,
  email: KINDS.text,
  code: KINDS.text,
  number: KINDS.number,
  date: KINDS.date,
  select: KINDS.choice,
  radio: KINDS.choice,
  checkbox: KINDS.checkbox,
  relationship: KINDS.relation,
  upload: KINDS.relation,
  richText: KINDS.structure,
  json: KINDS.structure,
}

/** Whether a field cannot be asked this: by its kind, or with such a value. */
export function isOddCondition(
  named: Named,
  { operator, value }: { operator: string; value: unknown },
): boolean {
  const kind = KIND_OF[named.type]
  if (!kind || ('relationTo' in named && Array.isArray(named.relationTo))) return false
  if (!kind.operators.includes(operator)) return true
  if (operator === 'contains' && kind !== KINDS.text && !('hasMany' in named && named.hasMany)) return true
  if (operator === 'exists') return !isTruth(value)
  const given = operator === 'in' || operator === 'not_in' ? listOf(value) : [value]
  return !given.every((each) => isNothing(each) || kind.fits(each, named))
}

/** As Payload takes lists: an array, or one text with commas. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value]
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === 'null'
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' || (typeof value === 'string' && !isStorable(value))
}

function isTruth(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false|null)$/i.test(value))
}

function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
}

/** A whole number that a column of ids could hold; whether there is such a document is another question. */
export function isId(value: unknown): boolean {
  if (typeof value === 'string' && !/^-?\d{1,10}$/.test(value)) return false
  if (typeof value !== 'string' && typeof value !== 'number') return false
  return Number.isSafeInteger(Number(value)) && Math.abs(Number(value)) <= MOST_ID
}

function optionsOf(named: Named): string[] {
  if (!('options' in named) || !Array.isArray(named.options)) return []
  return named.options.map((option) => (typeof option === 'string' ? option : option.value))
}

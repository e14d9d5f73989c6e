import type { ListRow } from './listTypes'

/** Whether an entry is new, and if it is known, whether anything of it would change. */
export function stateOf<Entry extends object>(
  before: (Entry & { id: number }) | undefined,
  after: Entry,
): Pick<ListRow<Entry>, 'state' | 'id' | 'before'> {
  if (!before) return { state: 'new' }
  const keys = Object.keys(after) as (keyof Entry)[]
  const isSame = keys.every((key) => JSON.stringify(before[key]) === JSON.stringify(after[key]))
  return isSame ? { state: 'unchanged', id: before.id } : { state: 'changed', id: before.id, before }
}

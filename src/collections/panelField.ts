import type { UIField } from 'payload'

/** A place on the form for a panel that shows something and stores nothing. */
export function panelField(name: string, Field: string): UIField {
  return { name, type: 'ui', admin: { components: { Field }, disableListColumn: true } }
}

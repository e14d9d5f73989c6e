import type { CollectionConfig, Field } from 'payload'

/**
 * Fields that no form ever changes look like facts (admin.css), not like fields somebody locked. By a class of ours:
 * Payload marks a field that waits for a save just as one that is read only.
 */
export function factFields(collection: CollectionConfig): CollectionConfig {
  return { ...collection, fields: collection.fields.map(marked) }
}

function marked(field: Field): Field {
  if (field.type === 'row' || field.type === 'collapsible')
    return { ...field, fields: field.fields.map(marked) }
  if (!field.admin || !('readOnly' in field.admin) || field.admin.readOnly !== true) return field
  const className = [field.admin.className, 'fact'].filter(Boolean).join(' ')
  return { ...field, admin: { ...field.admin, className } } as Field
}

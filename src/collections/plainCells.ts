import type { CollectionConfig, DateField, Field } from 'payload'

const PLAIN: readonly string[] = ['text', 'email', 'number', 'select', 'date']
const PLAIN_CELL = '/components/lists/PlainCell#PlainCell'
const COMPANY_CELL = '/components/lists/CompanyCell#CompanyCell'

/** Lists whose cells the server writes (src/components/lists/PlainCell). */
export function plainCells(collection: CollectionConfig): CollectionConfig {
  const fields = [...collection.fields, ...(collection.timestamps === false ? [] : [UPDATED_AT])]
  return { ...collection, fields: fields.map(withCell) }
}

/** As Payload adds it where it is not said, which would be too late for a cell. */
const UPDATED_AT: DateField = {
  name: 'updatedAt',
  type: 'date',
  index: true,
  label: ({ t }) => t('general:updatedAt'),
  admin: { disableBulkEdit: true, hidden: true },
}

function withCell(field: Field): Field {
  if (field.type === 'row' || field.type === 'collapsible')
    return { ...field, fields: field.fields.map(withCell) }
  const Cell = cellOf(field)
  if (!Cell || !('name' in field) || field.admin?.components?.Cell) return field
  const admin = { ...field.admin, components: { ...field.admin?.components, Cell } }
  return { ...field, admin } as Field
}

function cellOf(field: Field): string | undefined {
  if (PLAIN.includes(field.type)) return 'hasMany' in field && field.hasMany ? undefined : PLAIN_CELL
  if (field.type === 'relationship' && field.relationTo === 'companies' && !field.hasMany) return COMPANY_CELL
  return undefined
}

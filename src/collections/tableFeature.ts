import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'

/** What is asked before a table is put into the text: Payload's own has no labels and proposes five by five. */
const ASKED = {
  rows: { label: '行数', defaultValue: 3, min: 1, max: 500 },
  columns: { label: '列数', defaultValue: 3, min: 1, max: 30 },
} as const

/** Payload's table, in Chinese. Its menu in the text has no translation: components/accessibility/mends.ts. */
export function tableFeature(): ReturnType<typeof EXPERIMENTAL_TableFeature> {
  const provider = EXPERIMENTAL_TableFeature()
  const { feature } = provider
  return {
    ...provider,
    feature: async (args) => {
      const given = typeof feature === 'function' ? await feature(args) : feature
      return {
        ...given,
        ClientFeature: '/components/editor/ChineseTableFeatureClient#ChineseTableFeatureClient',
        generateSchemaMap: (from) => {
          const map = given.generateSchemaMap?.(from) ?? null
          const fields = map?.get('fields')
          if (map && fields && 'fields' in fields)
            map.set('fields', {
              ...fields,
              fields: fields.fields.map((field) =>
                field.type === 'number' && (field.name === 'rows' || field.name === 'columns')
                  ? { ...field, ...ASKED[field.name] }
                  : field,
              ),
            })
          return map
        },
      }
    },
  }
}

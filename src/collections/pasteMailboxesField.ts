import type { Field } from 'payload'

/** Above the rows of `array`, each with `name` and `email`: a field that takes several addresses at once. */
export function pasteMailboxesField(array: string): Field {
  return {
    name: 'pasteMailboxes',
    type: 'ui',
    admin: {
      components: {
        Field: {
          path: '/components/fields/PasteMailboxes#PasteMailboxes',
          clientProps: { array },
        },
      },
      disableListColumn: true,
    },
  }
}

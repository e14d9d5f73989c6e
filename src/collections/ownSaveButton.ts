import type { CollectionConfig } from 'payload'

export const SAVE_BUTTON = '/components/saving/FormSaveButton#FormSaveButton'

/** Each form has 保存 as src/components/saving gives it, where its collection has no own. */
export function ownSaveButton(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const edit = { SaveButton: SAVE_BUTTON, ...components?.edit }
  return { ...collection, admin: { ...collection.admin, components: { ...components, edit } } }
}

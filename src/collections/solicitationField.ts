import type { SingleRelationshipField } from 'payload'

/** Which 约稿 an article answers. Set by the button on the 约稿; checkSolicitation says which an author may name. */
export const solicitationField: SingleRelationshipField = {
  name: 'solicitation',
  type: 'relationship',
  label: '应约',
  relationTo: 'solicitations',
  index: true,
  // A copy is another article, and may answer nothing.
  hooks: { beforeDuplicate: [() => null] },
  admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.solicitation) },
}

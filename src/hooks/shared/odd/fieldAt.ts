import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

type Payloads = Record<string, { config: SanitizedCollectionConfig }>

/** The number that every document of ours has. */
const ID = { name: 'id', type: 'number' } as const

/** What a path names: a field, or an id. */
export type Named = FlattenedField | typeof ID

/**
 * The fields along a path like `issue.submittedBy.email`, the last one being what it names; undefined when it leads
 * nowhere this knows of. `version.` and `parent` are a version's, of whose operations hooks are told as of any reading.
 */
export function fieldsAlong(
  path: string,
  { collection, collections }: { collection: SanitizedCollectionConfig; collections: Payloads },
): Named[] | undefined {
  const parts = path.split(/\.|__/)
  const own = collection.flattenedFields
  const isOwn = own.some(({ name }) => name === parts[0])
  if (!isOwn && collection.versions && (parts[0] === 'version' || parts[0] === 'parent')) {
    const [first] = parts.splice(0, 1)
    if (parts.length === 0) return first === 'parent' ? [ID] : undefined
  }
  const along: Named[] = []
  let fields: readonly FlattenedField[] | undefined = own
  for (const part of parts) {
    const named: Named | undefined =
      fields?.find((field) => field.name === part) ?? (fields && part === 'id' ? ID : undefined)
    if (!named) return undefined
    along.push(named)
    fields = fieldsBelow(named, collections)
  }
  return along
}

function fieldsBelow(named: Named, collections: Payloads): readonly FlattenedField[] | undefined {
  if ('flattenedFields' in named) return named.flattenedFields
  if ((named.type === 'relationship' || named.type === 'upload') && typeof named.relationTo === 'string')
    return collections[named.relationTo]?.config.flattenedFields
  return undefined
}

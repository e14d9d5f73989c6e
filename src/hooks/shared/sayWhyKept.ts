import { validateQueryPaths, type CollectionBeforeOperationHook, type Where } from 'payload'
import { RuleError } from '@/domain/ruleError'

/**
 * Says why nothing is deleted. Of many, Payload leaves out what a person may not delete without a word, and reports that none
 * were: here all are deleted or none.
 * @param why which documents may not be deleted, and what to do instead
 */
export function sayWhyKept(why: string): CollectionBeforeOperationHook {
  return async ({ args, collection, operation, req }) => {
    const isBypass = 'overrideAccess' in args && args.overrideAccess === true
    if (operation !== 'delete' || isBypass || !req.user) return args
    const chosen = chosenBy(args)
    const allowed = await collection.access.delete({ req })
    // Nobody of this person's role deletes any: Payload says that.
    if (!chosen || typeof allowed === 'boolean') return args
    // The counting below asks past access control: what this person may not read must not be asked for by a refusal.
    await validateQueryPaths({ collectionConfig: collection, overrideAccess: false, req, where: chosen })
    const slug = collection.slug
    const readable = await collection.access.read({ req })
    const count = async (...conditions: (Where | boolean)[]) => {
      const where = { and: conditions.filter((each): each is Where => typeof each === 'object') }
      // Under what access control answered; asked as a person, the hooks would read the question a second time.
      return (await req.payload.count({ collection: slug, where, req, overrideAccess: true })).totalDocs
    }
    const seen = readable === false ? 0 : await count(chosen, readable)
    const kept = seen - (await count(chosen, allowed))
    if (kept <= 0) return args
    const which = seen === 1 ? '这一份' : `选中的 ${seen} 份中有 ${kept} 份`
    throw new RuleError('forbidden', 'not-deletable', `没有删除：${which}不能删除。${why}`)
  }
}

function chosenBy(args: object): Where | undefined {
  if ('id' in args && args.id !== undefined) return { id: { equals: Number(args.id) } }
  return 'where' in args ? (args.where as Where | undefined) : undefined
}

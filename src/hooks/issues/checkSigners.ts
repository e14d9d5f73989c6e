import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { maySign } from '@/domain/workflow/standing'
import type { Issue } from '@/payload-types'

/**
 * Only who may sign can be named as signer. Asked when the names change, not at every step: a signer who left meanwhile
 * must not keep an issue from being returned or published by another.
 */
export const checkSigners: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const named = idsOf(data.signers)
  if (named.length === 0 || named.join() === idsOf(originalDoc?.signers).join()) return data
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: named } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // whether an account may sign is no secret to whoever composes the issue
  })
  const able = docs.filter((user) => user.active !== false && maySign(user)).map(({ id }) => id)
  const unable = named.find((id) => !able.includes(id))
  if (unable === undefined) return data
  const name = docs.find(({ id }) => id === unable)?.name ?? `编号 ${unable}`
  throw new RuleError(
    'invalid',
    'cannot-sign',
    `“${name}”不能签发（账号已停用，或没有签发权限），请另选签发人。`,
    { field: 'signers' },
  )
}

function idsOf(users: Issue['signers']): number[] {
  return (users ?? []).map((user) => (typeof user === 'object' ? user.id : user))
}

import type { UIFieldServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { isKeeper } from '@/domain/workflow/standing'
import { readOptionalUse } from '@/services/desk/readOptionalUse'
import { OptionalList } from './OptionalList'

/** What an office may use beside the brief itself: whether it does, and where it is switched on. */
export async function OptionalFunctions({ payload, user }: UIFieldServerProps) {
  return <OptionalList {...await readOptionalUse(poolOf(payload))} mayChange={isKeeper(user)} />
}

import type { CollectionBeforeOperationHook, Payload, Where } from 'payload'
import { meantWhere } from './meantWhere'

const askAsMeant: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  const asked = args as { where?: Where }
  // What the program asks for itself it means as it says it.
  if (!asked.where || overrideAccess) return args
  return { ...args, where: meantWhere(asked.where, { collection, collections: req.payload.collections }) }
}

/** At each collection, for whoever asks as a person. */
export function askEachAsMeant({ collections }: Payload): void {
  for (const { config } of Object.values(collections)) config.hooks.beforeOperation.unshift(askAsMeant)
}

import type { CollectionAfterReadHook } from 'payload'
import { lastErrorOf } from '@/domain/delivery/explain'
import type { Delivery, Notice } from '@/payload-types'

/** Fills `lastError` from the reason and the server's words. */
export const sayLastError: CollectionAfterReadHook<Delivery | Notice> = ({ doc }) => ({
  ...doc,
  lastError: lastErrorOf(doc),
})

import type { PayloadRequest } from 'payload'
import type { PersonRequest } from '@/access/personRequest'
import type { People } from './seedPeople'

/** The request as that person's; the transaction stays the one it has. */
export function asPerson(user: People['admin'], req: PayloadRequest): PersonRequest {
  req.user = user
  return req as PersonRequest
}

/** `2026-01-09T09:00`, the wall clock in Shanghai, as an instant. */
export function shanghai(wallTime: string): Date {
  return new Date(`${wallTime}:00+08:00`)
}

import { ISSUE_TRANSITIONS } from './issue'
import type { Role } from './transition'

/** What decides on a person's rights. `dutiesSeparated`: the office has 三员分立, and the person is an administrator. */
export type Standing = { role?: Role | null; dutiesSeparated?: boolean | null }

type Person = Standing | null | undefined

/** The role in which a person takes steps of the workflow; none for an administrator whose duties are separated. */
export function actingRole(person: Person): Role | undefined {
  return person?.dutiesSeparated ? undefined : (person?.role ?? undefined)
}

/** Reviews articles and composes issues. */
export function isEditor(person: Person): boolean {
  const role = actingRole(person)
  return role === 'reviewer' || role === 'admin'
}

/** Reads what is not published: who edits, and who signs. */
export function readsDesk(person: Person): boolean {
  return isEditor(person) || actingRole(person) === 'signer'
}

/** Signs an issue: publishes it, or sends it back. */
export function maySign(person: Person): boolean {
  const role = actingRole(person)
  return ISSUE_TRANSITIONS.publish.by.some((signing) => signing === role)
}

/** Keeps accounts, companies, recipients and settings, whatever else is separated from that. */
export function isKeeper(person: Person): boolean {
  return person?.role === 'admin'
}

/** Reads the record of who did what. */
export function readsRecord(person: Person): boolean {
  return person?.role === 'auditor' || person?.role === 'admin'
}

/** Reads what was published: everybody but the auditor, who reads the records and nothing else. */
export function readsPublished(person: Person): boolean {
  return Boolean(person) && person?.role !== 'auditor'
}

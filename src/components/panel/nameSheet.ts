import { createHash } from 'node:crypto'
import { putOnShelf, type SheetKind, type SheetName, type Sheets, takeOffShelf } from './shelf'

/** By content. One for the panel, and one for each person whose permissions differ from everybody else's. */
const named = new Map<string, SheetName<SheetKind>>()
const MOST_KEPT = 500

/** Puts the sheet on the server's shelf under a name that says its content: what differs has another name. */
export function nameSheet<Kind extends SheetKind>(kind: Kind, sheet: Sheets[Kind]): SheetName<Kind> {
  const json = JSON.stringify(sheet)
  const name = (named.get(json) as SheetName<Kind> | undefined) ?? nameOf(kind, json)
  // Set anew, so that the first one is always the one that was not asked for the longest.
  named.delete(json)
  named.set(json, name)
  if (named.size > MOST_KEPT) forgetFirst()
  return name
}

function nameOf<Kind extends SheetKind>(kind: Kind, json: string): SheetName<Kind> {
  const name = `${kind}.${createHash('sha256').update(json).digest('base64url').slice(0, 22)}` as const
  // The server renders from what the browser will have, not from what Payload holds: one and the same page.
  putOnShelf(name, JSON.parse(json))
  return name
}

function forgetFirst(): void {
  for (const [json, name] of named) {
    named.delete(json)
    takeOffShelf(name)
    return
  }
}

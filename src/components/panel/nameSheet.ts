import { createHash } from 'node:crypto'
import { keepLatest } from '@/domain/keepLatest'
import { putOnShelf, type SheetKind, type SheetName, type Sheets, takeOffShelf } from './shelf'

/** By content. Persons with the same rights share one; the panel's own is never pushed out by them. */
const named: { [Kind in SheetKind]: Map<string, SheetName<Kind>> } = {
  panel: new Map(),
  permissions: new Map(),
}
const MOST_KEPT = 500

/** Puts the sheet on the server's shelf under a name that says its content: what differs has another name. */
export function nameSheet<Kind extends SheetKind>(kind: Kind, sheet: Sheets[Kind]): SheetName<Kind> {
  const json = JSON.stringify(sheet)
  const kept: Map<string, SheetName<Kind>> = named[kind]
  const name = kept.get(json) ?? nameOf(kind, json)
  const gone = keepLatest(kept, { key: json, value: name, most: MOST_KEPT })
  if (gone) takeOffShelf(gone[1])
  return name
}

function nameOf<Kind extends SheetKind>(kind: Kind, json: string): SheetName<Kind> {
  const name = `${kind}.${createHash('sha256').update(json).digest('base64url').slice(0, 22)}` as const
  // The server renders from what the browser will have, not from what Payload holds: one and the same page.
  putOnShelf(name, JSON.parse(json))
  return name
}

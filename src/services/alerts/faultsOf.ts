import type { Health } from '../health/readHealth'

/** A part of the product, as `alerts.part` keeps it. */
export type AlertPart = 'database' | 'worker' | 'files' | 'scanner' | 'mail' | 'queue'

/** What is wrong, part by part, in the words of health. */
export type Faults = Map<AlertPart, string>

/** What to tell of a state: causes, not what follows from them. Without a database or a worker no mail goes, of course. */
export function faultsOf({ database, worker, files, scanner, mail, queue }: Health): Faults {
  const faults: Faults = new Map()
  if (files.status === 'down') faults.set('files', files.reason)
  if (scanner.status === 'down') faults.set('scanner', scanner.reason)
  if (database.status === 'down') return faults.set('database', database.reason)
  if (worker.status === 'down') return faults.set('worker', worker.reason)
  if (mail.status === 'down') faults.set('mail', mail.reason)
  if (queue.status === 'down' && (mail.status !== 'down' || mail.reason !== queue.reason))
    faults.set('queue', queue.reason)
  return faults
}

/** Of which parts a state with these faults says anything: the others are asked by way of them, or not from this process. */
export function knownParts(faults: Faults, { scanner }: Pick<Health, 'scanner'>): readonly AlertPart[] {
  const asked: readonly AlertPart[] = scanner.status === 'off' ? ['files'] : ['files', 'scanner']
  if (faults.has('database')) return ['database', ...asked]
  if (faults.has('worker')) return ['database', ...asked, 'worker']
  return ['database', ...asked, 'worker', 'mail', 'queue']
}

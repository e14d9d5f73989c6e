/** Where the demonstration of this run is. Set by startDemo, inherited by the test processes. */
export type Addresses = {
  /** Origin of the web server. */
  web: string
  /** Origin of the catcher's inbox. */
  inbox: string
  /** Its DATA_DIR; unknown of an office that somebody named. */
  dataDir?: string
}

export const PASSWORD = 'journeys-through-the-office'

const VARIABLE = 'JIANBAO_E2E_ADDRESSES'

export function passOn(addresses: Addresses): void {
  process.env[VARIABLE] = JSON.stringify(addresses)
}

export function addresses(): Addresses {
  return JSON.parse(process.env[VARIABLE] ?? '{}') as Addresses
}

/** Whether whoever started the run named an office that is there already. */
export function areGiven(): boolean {
  return Boolean(process.env[VARIABLE])
}

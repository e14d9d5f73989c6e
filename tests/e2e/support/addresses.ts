/** Where a demonstration of this run is. Set by startDemos, inherited by the test processes. */
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

export function passOn(offices: readonly Addresses[]): void {
  process.env[VARIABLE] = JSON.stringify(offices)
}

/** Those of the office that this process of Playwright's goes through: no other does at the same time. */
export function addresses(): Addresses {
  const offices = JSON.parse(process.env[VARIABLE] ?? '[]') as Addresses[]
  const office = offices[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
  if (!office) throw new Error(`${VARIABLE} names no office for this process`)
  return office
}

/** Whether whoever started the run named an office that is there already. */
export function areGiven(): boolean {
  return Boolean(process.env[VARIABLE])
}

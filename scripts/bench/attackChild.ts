import { ATTACKS, type AttackName } from './attack/attackers'

/** Which attack, the web server's origin, for how many seconds. Sends what came of it. */
const [name = '', web = '', seconds = '0'] = process.argv.slice(2)
process.send?.(await ATTACKS[name as AttackName](new URL(web), Date.now() + Number(seconds) * 1_000))
process.disconnect()

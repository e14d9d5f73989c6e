import { BlockList, isIP } from 'node:net'
import { isLoopback } from '../isLoopback'

// RFC 1918, 4193, 4291, 6598: addresses that no receiver of a mail ever sees.
const PRIVATE = new BlockList()
PRIVATE.addSubnet('10.0.0.0', 8)
PRIVATE.addSubnet('172.16.0.0', 12)
PRIVATE.addSubnet('192.168.0.0', 16)
PRIVATE.addSubnet('100.64.0.0', 10)
PRIVATE.addSubnet('fc00::', 7, 'ipv6')
PRIVATE.addSubnet('fe80::', 10, 'ipv6')

/** Whether a mail server's address is this machine's or of the office's own network: mail goes out from another one. */
export function isInHouse(host: string): boolean {
  return isLoopback(host) || (isIP(host) !== 0 && PRIVATE.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'))
}

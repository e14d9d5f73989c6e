import { expect, it } from 'vitest'
import { isInHouse } from '../../../src/mail/check/isInHouse'

it.each(['127.0.0.1', 'localhost', '::1', '10.1.2.3', '172.31.0.1', '192.168.1.5', 'fd00::25', '100.64.0.1'])(
  '%s is an address that receivers of mail never see',
  (host) => expect(isInHouse(host)).toBe(true),
)

it.each(['198.51.100.7', '2001:db8::25', '172.32.0.1', '11.0.0.1', 'smtp.brief.test', '10.example.test'])(
  '%s may be one that they see',
  (host) => expect(isInHouse(host)).toBe(false),
)

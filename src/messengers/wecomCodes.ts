import type { Codes } from './errcode'

/** Of 企业微信's 全局错误码 those that say more than 'not this one'. 政务微信 has the same. */
export const WECOM_CODES: Codes = {
  // Secret, corporation, application, its permissions, the addresses that may call; a robot's key, a robot that was taken off.
  setUp: new Set([
    40001, 40013, 40014, 40056, 40091, 41001, 41002, 41004, 41011, 42001, 48002, 60020, 93000, 93004, 93008,
    301002,
  ]),
  limited: new Set([45009, 45011, 45033]),
  limitedMs: 60_000,
  busy: new Set([-1, 6000]),
  noSuchAccount: new Set([40003, 60111, 81013, 82001]),
}

/** The access token is none, or none any more: it is fetched anew, and the message was not looked at. */
export const TOKEN_CODES: ReadonlySet<number> = new Set([40014, 41001, 42001])

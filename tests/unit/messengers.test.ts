import { describe, expect, it } from 'vitest'
import { messageText } from '@/domain/messenger'
import { messengersOn } from '@/env/messengers'
import { EnvError, readEnv } from '@/env/readEnv'

const bytes = (text: string) => Buffer.byteLength(text)

describe('what a messenger says', () => {
  it('is subject and link, in 2,048 bytes, whole characters, the link whole', () => {
    const link = `https://brief.test/admin/${'x'.repeat(60)}`
    for (const subject of [
      '短',
      '长'.repeat(650),
      '长'.repeat(5_000),
      '𠮷'.repeat(3_000),
      'a𠮷'.repeat(3_000),
    ]) {
      const text = messageText({ subject, link })
      expect(bytes(text)).toBeLessThanOrEqual(2048)
      expect(text.endsWith(`\n${link}`)).toBe(true)
      expect(text).not.toContain('\uFFFD')
      expect(text.isWellFormed?.() ?? true).toBe(true)
    }
    expect(messageText({ subject: '长'.repeat(650), link })).not.toContain('…')
    expect(bytes(messageText({ subject: '长'.repeat(5_000), link }))).toBeGreaterThan(2040)
  })

  it('holds no link of somebody else’s', () => {
    expect(messageText({ subject: '<a href="https://elsewhere.test">点这里</a>', link: 'l' })).not.toContain(
      '<',
    )
  })
})

describe('messengers', () => {
  it('are all off without variables, and the address of 企业微信 alone switches nothing on', () => {
    expect(messengersOn(readEnv({}))).toEqual([])
    expect(messengersOn(readEnv({ WECOM_URL: 'https://wecom.test' }))).toEqual([])
  })

  it('ask for all their variables, by name', () => {
    const faults = (given: Record<string, string>) => {
      try {
        readEnv(given)
        return []
      } catch (error) {
        return error instanceof EnvError ? error.faults.map((fault) => fault.split(':')[0]) : [String(error)]
      }
    }
    expect(faults({ WECOM_SECRET: 's' })).toEqual(['WECOM_CORP_ID', 'WECOM_AGENT_ID'])
    expect(
      faults({
        GOV_WECOM_URL: 'https://gov.test/path',
        GOV_WECOM_CORP_ID: 'c',
        GOV_WECOM_AGENT_ID: 'x',
        GOV_WECOM_SECRET: 's',
      }),
    ).toEqual(['GOV_WECOM_URL', 'GOV_WECOM_AGENT_ID'])
    expect(faults({ DINGTALK_ROBOT_URL: 'https://d.test' })).toEqual(['DINGTALK_ROBOT_SECRET'])
    expect(faults({ NOTICE_WEBHOOK_URL: 'https://h.test', NOTICE_WEBHOOK_SECRET: 'short' })).toEqual([
      'NOTICE_WEBHOOK_SECRET',
    ])
    expect(faults({ WECOM_ROBOT_URL: 'nonsense' })).toEqual(['WECOM_ROBOT_URL'])
  })
})

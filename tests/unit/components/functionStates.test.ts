import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { functionStates } from '@/components/settings/functionStates'
import { Settings } from '@/globals/Settings'

const NOTHING = { hasScoreRules: false, words: 0, messengers: [] }
const states = (...given: Parameters<typeof functionStates>) =>
  Object.fromEntries(functionStates(...given).map(({ name, isOn, state }) => [name, `${isOn} ${state}`]))

describe('可选功能 on the page of the settings', () => {
  it('says of each what is off', () => {
    expect(states({}, NOTHING)).toEqual({
      约稿: 'true 无需启用',
      投稿单位审签: 'false 未启用',
      校对: 'false 未启用',
      三审三校: 'false 未启用',
      保密审查: 'false 未启用',
      双人签发: 'false 未启用',
      定时发布: 'true 无需启用',
      记分: 'false 未启用',
      批示: 'true 无需启用',
      工作日: 'true 按国家公布的安排',
      消息通知: 'false 未接通',
    })
  })

  it('and what is on, and how', () => {
    const settings = {
      unitSignOff: 'optional',
      proofread: true,
      reviewStages: 1,
      proofStages: 2,
      secrecyCheck: true,
      dualSignOff: true,
      calendar: [{ day: '2026-02-28', kind: 'work' }],
    } as const
    const known = { hasScoreRules: true, words: 299, messengers: ['企业微信', '钉钉群机器人'] }
    expect(states({ ...settings, calendar: [...settings.calendar] }, known)).toMatchObject({
      投稿单位审签: 'true 已启用：可填',
      校对: 'true 已启用',
      三审三校: 'true 已启用：每期 2 校',
      保密审查: 'true 已启用',
      双人签发: 'true 已启用',
      记分: 'true 已启用',
      工作日: 'true 另有安排 1 天',
      消息通知: 'true 已接通：企业微信、钉钉群机器人',
    })
    expect(states({ reviewStages: 3 }, NOTHING).三审三校).toBe('true 已启用：稿件 3 审')
  })

  it('leads to fields that there are, each in its group', () => {
    const places = functionStates({}, NOTHING).flatMap(({ field }) => field ?? [])
    expect(places.length).toBeGreaterThan(5)
    for (const { name, group } of places) {
      const fields = group === undefined ? Settings.fields : (groupCalled(group) ?? [])
      expect(
        fields.map((field) => 'name' in field && field.name),
        group,
      ).toContain(name)
    }
  })
})

function groupCalled(label: string): Field[] | undefined {
  const found = Settings.fields.find((field) => field.type === 'collapsible' && field.label === label)
  return found?.type === 'collapsible' ? found.fields : undefined
}

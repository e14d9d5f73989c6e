import type { MessengerSettings } from '@/env/messengers'
import { dingtalkRobot } from './dingtalkRobot'
import type { Messenger } from './messenger'
import { webhook } from './webhook'
import { wecomApp } from './wecomApp'
import { wecomRobot } from './wecomRobot'

/** The messengers that are set up; none, and nothing is ever asked, while no variable is. */
export function createMessengers(env: MessengerSettings): Messenger[] {
  const { WECOM_URL: origin, WECOM_CORP_ID: corpId, WECOM_AGENT_ID: agentId, WECOM_SECRET: secret } = env
  const gov = {
    origin: env.GOV_WECOM_URL,
    corpId: env.GOV_WECOM_CORP_ID,
    agentId: env.GOV_WECOM_AGENT_ID,
    secret: env.GOV_WECOM_SECRET,
  }
  const ding = { url: env.DINGTALK_ROBOT_URL, secret: env.DINGTALK_ROBOT_SECRET }
  const hook = { url: env.NOTICE_WEBHOOK_URL, secret: env.NOTICE_WEBHOOK_SECRET }
  const wecom = { origin, corpId, agentId, secret }
  return [
    ...(isWhole(wecom) ? [wecomApp(wecom, { name: 'wecom' })] : []),
    ...(isWhole(gov) ? [wecomApp(gov, { name: 'govWecom' })] : []),
    ...(env.WECOM_ROBOT_URL ? [wecomRobot(env.WECOM_ROBOT_URL)] : []),
    ...(isWhole(ding) ? [dingtalkRobot(ding)] : []),
    ...(isWhole(hook) ? [webhook(hook)] : []),
  ]
}

function isWhole<Settings extends Record<string, string | undefined>>(
  settings: Settings,
): settings is Settings & { [Name in keyof Settings]: string } {
  return Object.values(settings).every((value) => value !== undefined)
}

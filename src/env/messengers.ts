import { z } from 'zod'
import type { MessengerName } from '../domain/messenger'
import { isOrigin, text, webAddress } from './fields'

type Given = Readonly<Record<string, string | undefined>>

const WECOM = ['WECOM_CORP_ID', 'WECOM_AGENT_ID', 'WECOM_SECRET'] as const
const GOV = ['GOV_WECOM_URL', 'GOV_WECOM_CORP_ID', 'GOV_WECOM_AGENT_ID', 'GOV_WECOM_SECRET'] as const
const DINGTALK = ['DINGTALK_ROBOT_URL', 'DINGTALK_ROBOT_SECRET'] as const
const WEBHOOK = ['NOTICE_WEBHOOK_URL', 'NOTICE_WEBHOOK_SECRET'] as const

/** 消息渠道: each off while its variables are unset; half of one is none, so that one of them set asks for the others. */
export function messengerVariables(given: Given) {
  const wecom = together(given, WECOM)
  const gov = together(given, GOV)
  const dingtalk = together(given, DINGTALK)
  const webhook = together(given, WEBHOOK)
  const agent = (some: z.ZodString) => some.regex(/^\d{1,9}$/, '必须是应用的 AgentId，一个整数')
  return {
    /** Where 企业微信 is asked; another origin for an installation of one's own. */
    WECOM_URL: text()
      .refine(isOrigin, '必须形如 https://qyapi.weixin.qq.com，不带路径')
      .default('https://qyapi.weixin.qq.com'),
    WECOM_CORP_ID: wecom((some) => some),
    WECOM_AGENT_ID: wecom(agent),
    WECOM_SECRET: wecom((some) => some),
    GOV_WECOM_URL: gov((some) => some.refine(isOrigin, '必须形如 https://zwwx.example.cn，不带路径')),
    GOV_WECOM_CORP_ID: gov((some) => some),
    GOV_WECOM_AGENT_ID: gov(agent),
    GOV_WECOM_SECRET: gov((some) => some),
    /** With its key, which is its password. */
    WECOM_ROBOT_URL: webAddress().optional(),
    /** With its access_token; the secret is the one of 加签. */
    DINGTALK_ROBOT_URL: dingtalk((some) =>
      some.refine((value) => webAddress().safeParse(value).success, '必须形如 https://…?access_token=…'),
    ),
    DINGTALK_ROBOT_SECRET: dingtalk((some) => some),
    NOTICE_WEBHOOK_URL: webhook((some) =>
      some.refine((value) => webAddress().safeParse(value).success, '必须形如 https://oa.example.cn/路径'),
    ),
    NOTICE_WEBHOOK_SECRET: webhook((some) =>
      some.min(32, '至少需要 32 个字符，可用 openssl rand -hex 32 生成'),
    ),
  }
}

function together(given: Given, names: readonly string[]) {
  const isDue = names.some((name) => given[name] !== undefined)
  const some = z.string({ error: `必须设置（${names.join('、')}要么都设，要么都不设）` })
  return <Schema extends z.ZodType>(schema: (some: z.ZodString) => Schema) =>
    isDue ? schema(some) : schema(some).optional()
}

export type MessengerSettings = {
  [Name in keyof ReturnType<typeof messengerVariables>]?: string | undefined
}

/** The messengers this process is set up for. */
export function messengersOn(settings: MessengerSettings): MessengerName[] {
  const set: Record<MessengerName, string | undefined> = {
    wecom: settings.WECOM_SECRET,
    govWecom: settings.GOV_WECOM_SECRET,
    wecomRobot: settings.WECOM_ROBOT_URL,
    dingtalkRobot: settings.DINGTALK_ROBOT_URL,
    webhook: settings.NOTICE_WEBHOOK_URL,
  }
  return (Object.keys(set) as MessengerName[]).filter((name) => set[name] !== undefined)
}

import { messageText } from '@/domain/messenger'
import { ask } from './ask'
import { judge } from './errcode'
import type { Messenger } from './messenger'
import { WECOM_CODES } from './wecomCodes'

/** What group robots of 企业微信 and 钉钉 take. Of the twenty, five may go at once. */
export const ROBOT_PACE = { messages: 20, perMs: 60_000, burst: 5 }

/** A group robot of 企业微信: its address holds its key. Calls those whom it is for, where their accounts are known. */
export function wecomRobot(url: string, { patienceMs }: { patienceMs?: number } = {}): Messenger {
  return {
    name: 'wecomRobot',
    pace: ROBOT_PACE,
    lane: 'all',
    async send(message, { onSend }) {
      await onSend()
      const called = message.address.split('|').filter((account) => account !== '')
      const json = JSON.stringify({
        msgtype: 'text',
        text: { content: messageText(message), ...(called.length > 0 && { mentioned_list: called }) },
      })
      return judge(await ask(url, { json, patienceMs }), WECOM_CODES)
    },
  }
}

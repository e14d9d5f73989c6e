import type { Field, GroupField } from 'payload'
import { MESSENGER_NAMES, MESSENGERS, type MessengerName } from '@/domain/messenger'
import type { Role } from '@/domain/workflow/transition'
import { messengersOn } from '@/env/messengers'
import { env } from '@/env/readEnv'

const on = messengersOn(env())

/**
 * By what else than mail a person is told of the same, each off until the person ticks it, and under which account. Nobody
 * sees what is not set up.
 */
export const messengerSwitches: GroupField = {
  name: 'messengers',
  type: 'group',
  label: '消息通知',
  admin: {
    condition: (_, __, { user }) => Boolean(user) && on.length > 0,
    description: '勾选后，除邮件外再收到一条消息，只有主题和链接。要收哪几类，以上面的勾选为准。',
  },
  fields: [
    ...MESSENGER_NAMES.map((name): Field => ({
      name,
      type: 'checkbox',
      label: MESSENGERS[name].isGroup ? `${MESSENGERS[name].zh}：发到工作群` : MESSENGERS[name].zh,
      defaultValue: false,
      admin: { condition: ({ role }: { role?: Role }) => on.includes(name) && isFor(name, role) },
    })),
    account('wecomId', { label: '企业微信账号', names: ['wecom', 'wecomRobot'] }),
    account('govWecomId', { label: '政务微信账号', names: ['govWecom'] }),
  ],
}

/** Groups hear of the office's common work, which is nothing that an author is told. */
function isFor(name: MessengerName, role: Role | undefined): boolean {
  return !MESSENGERS[name].isGroup || role !== 'author'
}

/** As the platform knows the person. `@all` and `a|b` would be others, too. */
const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/

function account(name: string, { label, names }: { label: string; names: readonly MessengerName[] }): Field {
  return {
    name,
    type: 'text',
    label,
    maxLength: 64,
    validate: (value: string | null | undefined) =>
      !value || ACCOUNT.test(value) || '只能是字母、数字和 . _ - @，以字母或数字开头，最多 64 个字符。',
    admin: {
      condition: () => names.some((messenger) => on.includes(messenger)),
      description: '通讯录里的账号（UserID），不是手机号；不清楚请问系统管理员。',
    },
  }
}

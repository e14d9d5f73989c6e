import type { DeliveryCounts, DeliveryProgress } from '@/domain/delivery/statuses'
import { spokenMinute } from '@/domain/shanghaiDate'
import { titleInline } from '@/domain/title'
import type { NoticeWords } from './noticeParts'

export type WaitingArticle = { title: string; company: string; day: string }

/** What a reviewer reads in the morning. `total` may be more than are listed. */
export function digestWords({
  total,
  oldest,
  serverUrl,
}: {
  total: number
  oldest: readonly WaitingArticle[]
  serverUrl: string
}): NoticeWords {
  const rest = total - oldest.length
  return {
    subject: `【待审】${total}篇稿件等待审核`,
    lines: [
      `现有 ${total} 篇稿件待审，来稿早的在前${rest > 0 ? `（下面列出前 ${oldest.length} 篇）` : ''}：`,
    ],
    list: oldest.map(({ title, company, day }) => `《${titleInline(title)}》 ${company}，${day}来稿`),
    link: { label: '登录审核', url: new URL('/admin', serverUrl).href },
  }
}

/** What whoever published reads when nothing more will happen by itself. */
export function deliveredWords({
  issue,
  counts,
  progress,
  serverUrl,
}: {
  issue: { id: number; name: string }
  counts: DeliveryCounts
  progress: DeliveryProgress
  serverUrl: string
}): NoticeWords {
  const link = {
    label: '查看投递情况',
    url: new URL(`/admin/collections/issues/${issue.id}`, serverUrl).href,
  }
  if (progress.needPerson === 0) {
    return {
      subject: `【已发完】${issue.name}的 ${progress.total} 封邮件全部发出`,
      lines: [`${issue.name}的 ${progress.total} 封邮件都已由收件方服务器接收，不用再做什么。`],
      link,
    }
  }
  return {
    subject: `【需处理】${issue.name}有 ${progress.needPerson} 封邮件没有发成`,
    lines: [
      `${issue.name}共 ${progress.total} 封邮件：已发出 ${counts.sent} 封，其余 ${progress.needPerson} 封系统不再自动重试，请打开这一期，按每封后面的说明处理。`,
    ],
    link,
  }
}

/** What whoever got an account reads: how to log in for the first time. */
export function accountWords({
  email,
  way,
  serverUrl,
}: {
  email: string
  /** By a first password, or by the provider's button where passwords let nobody in. */
  way: { password: string } | { button: string }
  serverUrl: string
}): NoticeWords {
  const opened = '文明办为您开通了工作简报的账号。'
  return {
    subject: '【账号】您的工作简报账号已开通',
    lines:
      'button' in way
        ? [
            opened,
            `登录不用填密码，请在登录页点“${way.button}”，用您在那里的账号登录。`,
            `您在那里的邮箱要是 ${email}；不是的，请联系系统管理员。`,
          ]
        : [
            opened,
            `登录邮箱：${email}`,
            `初始密码：${way.password}`,
            '请登录后马上在“账号”页改成自己的密码，不要把这封邮件转给别人。',
          ],
    link: { label: '登录', url: new URL('/admin', serverUrl).href },
  }
}

/** What the owner of an account reads after its password or address was changed, where they were reached before. */
export function safetyWords({
  by,
  password,
  address,
  other,
  at,
  serverUrl,
}: {
  by: string | undefined
  password: boolean
  address: string | undefined
  other?: string | undefined
  at: Date
  serverUrl: string
}): NoticeWords {
  const what = [password && '登录密码', address !== undefined && '登录邮箱', other].filter(Boolean).join('和')
  const who = by === undefined ? '您' : `“${by}”`
  return {
    subject: `【账号安全】您的工作简报账号更改了${what}`,
    lines: [
      `${spokenMinute(at, at)}，${who}更改了您的工作简报账号的${what}。`,
      ...(address === undefined ? [] : [`新的登录邮箱是 ${address}，以后的通知寄到那里。`]),
      `如果这不是您本人操作、也不是您请系统管理员做的，请马上联系系统管理员停用这个账号。`,
    ],
    link: { label: '登录查看', url: new URL('/admin/account', serverUrl).href },
  }
}

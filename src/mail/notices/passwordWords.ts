import type { NoticeWords } from './noticeParts'

/** What whoever forgot the password reads. Payload keeps the token for an hour. */
export function passwordWords({
  email,
  token,
  serverUrl,
}: {
  email: string
  token: string
  serverUrl: string
}): NoticeWords {
  const url = new URL(`/admin/reset/${token}`, serverUrl).href
  return {
    subject: '【密码】请重新设置工作简报的登录密码',
    lines: [
      `有人在工作简报的登录页（${new URL('/admin', serverUrl).href}）请求重新设置账号 ${email} 的密码。`,
      '如果是您本人，请在一小时内打开下面的链接，设置新密码。链接只能用一次；再次请求后，以最后一封邮件为准。',
      `链接点不开时，请把这个地址复制到浏览器里打开：${url}`,
      '如果不是您本人，不用理会这封邮件，密码不会改变；反复收到时，请告诉系统管理员。',
    ],
    link: { label: '设置新密码', url },
  }
}

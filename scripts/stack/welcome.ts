import { COMPANIES } from '../seed/content/companies'
import type { StackSettings } from './stackSettings'

/** Tells where everything is and who may come in. */
export function welcome({ read, password, isCaught }: StackSettings): void {
  const { SERVER_URL, INBOX_PORT, DATA_DIR } = read
  console.log(
    [
      '',
      `  简报系统    ${SERVER_URL}/admin`,
      isCaught
        ? `  收件箱      http://127.0.0.1:${INBOX_PORT}（发出的邮件都在这里，不会发到网络上）`
        : `  邮件        经 SMTP_URL 所设的服务器发出`,
      `  数据        ${DATA_DIR}`,
      '',
      `  管理员      admin@jianbao.test`,
      `  审核        reviewer1@jianbao.test、reviewer2@jianbao.test`,
      `  投稿        ${COMPANIES.map(({ key }) => `${key}@jianbao.test`).join('、')}`,
      `  密码        ${password}（所有演示账号相同）`,
      '',
      '  按 Ctrl-C 停止全部程序。',
      '',
    ].join('\n'),
  )
}

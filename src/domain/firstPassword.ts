/** Where a password is set that has to be. Also what the panel shows in place of every other page until it is. */
export const CHANGE_PASSWORD_PATH = '/admin/change-password'

export const MUST_CHANGE = '这个账号的密码要先改成自己的：请登录后台，按页面提示设置新密码，再继续使用。'

/** Pages that lead to a session or out of it; whoever must set something up needs these and the forms alone. */
const DOORS = /^\/admin\/(?:login|logout|logout-inactivity|forgot|reset|change-password|two-factor)(?:\/|$)/

/** Whether the form stands in place of this page for who must change a password. */
export function isHeldBack(pathname: string): boolean {
  return /^\/admin(?:\/|$)/.test(pathname) && !DOORS.test(pathname)
}

import type { AdminViewConfig } from 'payload'

/** Pages by which a person comes in; they are no rooms that something keeps from. */
export const accountViews: Record<string, AdminViewConfig> = {
  // Payload's own, with our 保存.
  account: { Component: '/components/account/AccountPage#AccountPage' },
  login: {
    path: '/login',
    exact: true,
    Component: '/components/session/LoginPage#LoginPage',
    meta: { title: '登录' },
  },
  twoFactor: {
    path: '/two-factor',
    exact: true,
    Component: '/components/account/TwoFactorPage#TwoFactorPage',
    meta: { title: '两步验证' },
  },
}

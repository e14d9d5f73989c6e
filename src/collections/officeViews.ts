import type { AdminViewConfig } from 'payload'

/** The office's own pages in the panel, beside those of the collections. */
export const officeViews: Record<string, AdminViewConfig> = {
  changePassword: {
    path: '/change-password',
    exact: true,
    Component: '/components/account/ChangePasswordPage#ChangePasswordPage',
    meta: { title: '设置密码' },
  },
  sessions: {
    path: '/sessions',
    exact: true,
    Component: '/components/account/SessionsPage#SessionsPage',
    meta: { title: '登录' },
  },
  record: {
    path: '/record',
    exact: true,
    Component: '/components/audit/RecordPage#RecordPage',
    meta: { title: '审计' },
  },
  queue: {
    path: '/queue',
    exact: true,
    Component: '/components/review/QueuePage#QueuePage',
    meta: { title: '待审队列' },
  },
  register: {
    path: '/register',
    exact: true,
    Component: '/components/review/RegisterPage#RegisterPage',
    meta: { title: '登记稿件' },
  },
  earlier: {
    path: '/earlier',
    exact: true,
    Component: '/components/earlier/EarlierPage#EarlierPage',
    meta: { title: '补录往期' },
  },
  lists: {
    path: '/lists/:slug',
    exact: true,
    Component: '/components/listImport/ListImportPage#ListImportPage',
    meta: { title: '从 Excel 导入' },
  },
  statistics: {
    path: '/statistics',
    exact: true,
    Component: '/components/statistics/StatisticsPage#StatisticsPage',
    meta: { title: '来稿及刊用情况' },
  },
  sign: {
    path: '/sign/:id',
    exact: true,
    Component: '/components/sign/SignPage#SignPage',
    meta: { title: '签发' },
  },
  counted: {
    path: '/statistics/articles',
    exact: true,
    Component: '/components/statistics/CountedPage#CountedPage',
    meta: { title: '统计明细' },
  },
  scores: {
    path: '/scores',
    exact: true,
    Component: '/components/scores/ScoresPage#ScoresPage',
    meta: { title: '记分' },
  },
  restoration: {
    path: '/restoration',
    exact: true,
    Component: '/components/restoration/RestorationPage#RestorationPage',
    meta: { title: '恢复核对' },
  },
  scored: {
    path: '/scores/company',
    exact: true,
    Component: '/components/scores/ScoredPage#ScoredPage',
    meta: { title: '记分明细' },
  },
}

import type { FlattenedField, SanitizedConfig } from 'payload'
import { z } from 'zod'
import type { AuditRow } from '@/services/audit/listAudit'

/** What a row of the record is about, and what it says further, in the words of the screens. */
export type RecordWords = { about: string; detail: string }

const changes = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
const facts = z.record(z.string(), z.unknown())

/** What rows say that are no changes of fields. A word without a name here stands as it is. */
const NAMES: Readonly<Record<string, string>> = {
  articleVersions: '稿件的中间版本',
  askedPasswords: '忘记密码的请求',
  bounces: '退信',
  broken: '断开处',
  by: '登录方式',
  cells: '单元格',
  changed: '改动',
  closed: '核对完毕的恢复',
  created: '上传时间',
  createdOnce: '没存完的新稿',
  deliveries: '投递记录',
  earlierPasswords: '用过的密码',
  earlierProofs: '各期版本里的校对',
  earlierReviews: '稿件版本里的审核',
  earlierSecrecyChecks: '各期版本里的保密审查',
  email: '邮箱',
  event: '事项',
  faulty: '有误',
  file: '文件',
  filed: '已补录',
  filename: '文件',
  files: '文件数',
  first: '首条',
  format: '格式',
  from: '从',
  hash: '末条校验值',
  held: '待确认的邮件',
  issueVersions: '各期的中间版本',
  last: '末条',
  messages: '消息',
  method: '方式',
  migrations: '迁移',
  month: '月份',
  nameless: '已匿名',
  new: '新增',
  notices: '通知',
  of: '所属账号',
  openSessions: '没结束的登录',
  outcome: '结果',
  package: '文件',
  part: '第几份',
  path: '地址',
  person: '操作人',
  position: '末条位置',
  preferences: '个人设置',
  present: '原已有',
  proofs: '校对',
  recoveryCodes: '恢复码',
  refused: '未补录',
  remarks: '批注',
  reviews: '审核',
  rows: '条数',
  secondStep: '两步验证',
  secrecyChecks: '保密审查',
  sessions: '登录',
  sha256: '校验值',
  signature: '病毒名称',
  subject: '登录标识',
  takenAt: '备份时间',
  testSends: '试发',
  tests: '试发',
  to: '到',
  unchanged: '未变',
  unlocked: '强制解锁',
  unsentMessages: '没发出的消息',
  unsentNotices: '没发出的通知',
  why: '原因',
}

/** What stands in such facts as a code. */
const VALUES: Readonly<Record<string, string>> = {
  away: '连不上',
  denied: '对方没有同意',
  idle: '很久没有操作',
  inactive: '账号已停用',
  kept: '首次记下',
  'no-account': '没有对应的账号',
  oidc: '统一身份认证',
  over: '到了最长时间',
  person: '由人结束',
  'second-factor-missing': '没有填验证码',
  'second-factor-wrong': '验证码不对',
  stale: '已过期，或不是从这里开始',
  'too-many-logins': '次数过多',
  wrong: '没有通过核对',
}

export function recordWords(
  { collection, document, detail }: Pick<AuditRow, 'collection' | 'document' | 'detail'>,
  config: SanitizedConfig,
): RecordWords {
  const of = [...config.collections, ...config.globals].find(({ slug }) => slug === collection)
  const about = [of ? nameOf(of) : collection, document].filter(Boolean).join(' ')
  return { about, detail: detailWords(detail, of?.flattenedFields ?? []) }
}

function nameOf(of: SanitizedConfig['collections'][number] | SanitizedConfig['globals'][number]): string {
  const label = 'labels' in of ? of.labels.singular : of.label
  return typeof label === 'string' ? label : of.slug
}

function detailWords(detail: unknown, fields: readonly FlattenedField[]): string {
  const changed = changes.safeParse(detail)
  if (changed.success)
    return changed.data
      .map(({ field, before, after }) => {
        const known = fields.find(({ name }) => name === field)
        return `${labelOf(known, field)}：${valueOf(known, before)} → ${valueOf(known, after)}`
      })
      .join('；')
  const said = facts.safeParse(detail)
  if (!said.success) return detail === null ? '' : valueOf(undefined, detail)
  return Object.entries(said.data)
    .map(([name, value]) => `${NAMES[name] ?? name}：${factOf(value)}`)
    .join('；')
}

function factOf(value: unknown): string {
  return (typeof value === 'string' ? VALUES[value] : undefined) ?? valueOf(undefined, value)
}

function labelOf(field: FlattenedField | undefined, name: string): string {
  const label = field && 'label' in field ? field.label : undefined
  return typeof label === 'string' ? label : name
}

function valueOf(field: FlattenedField | undefined, value: unknown): string {
  if (value === null || value === undefined || value === '') return '空'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  const option =
    field && 'options' in field
      ? field.options.find((one) => typeof one !== 'string' && one.value === value)
      : undefined
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : value
}

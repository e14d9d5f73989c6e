import type { Label } from './workflow/transition'

/** How what is on record ended. `refused`: the person may not; `failed`: it did not work. */
export type AuditOutcome = 'ok' | 'refused' | 'failed'

export const AUDIT_OUTCOMES = {
  ok: { zh: '成功', en: 'Done' },
  refused: { zh: '被拒绝', en: 'Refused' },
  failed: { zh: '失败', en: 'Failed' },
} as const satisfies Record<AuditOutcome, Label>

export type AuditEvent =
  | 'login'
  | 'logout'
  | 'session-ended'
  | 'account-created'
  | 'account-changed'
  | 'account-deleted'
  | 'password-changed'
  | 'password-reset'
  | 'two-factor-set'
  | 'two-factor-removed'
  | 'recovery-code-used'
  | 'settings-changed'
  | 'list-downloaded'
  | 'list-imported'
  | 'article-imported'
  | 'issue-imported'
  | 'backup'
  | 'restored'
  | 'migrated'
  | 'test-sent'
  | 'picture-deleted'
  | 'scan-deleted'
  | 'refused'
  | 'read-refused'
  | 'record-checked'
  | 'record-cut'
  | 'time-passed'
  | 'person-downloaded'

export const AUDIT_EVENTS = {
  login: { zh: '登录', en: 'Login' },
  logout: { zh: '退出', en: 'Logout' },
  'session-ended': { zh: '结束登录', en: 'Session ended' },
  'account-created': { zh: '开通账号', en: 'Account created' },
  'account-changed': { zh: '更改账号', en: 'Account changed' },
  'account-deleted': { zh: '删除账号', en: 'Account deleted' },
  'password-changed': { zh: '更改密码', en: 'Password changed' },
  'password-reset': { zh: '重设密码', en: 'Password reset' },
  'two-factor-set': { zh: '设置两步验证', en: 'Second step set' },
  'two-factor-removed': { zh: '取消两步验证', en: 'Second step removed' },
  'recovery-code-used': { zh: '用备用码登录', en: 'Recovery code used' },
  'settings-changed': { zh: '更改设置', en: 'Settings changed' },
  'list-downloaded': { zh: '下载清单', en: 'List downloaded' },
  'list-imported': { zh: '导入清单', en: 'List imported' },
  'article-imported': { zh: '导入稿件', en: 'Article imported' },
  'issue-imported': { zh: '导入往期', en: 'Earlier issues imported' },
  backup: { zh: '备份', en: 'Backup' },
  restored: { zh: '恢复备份', en: 'Restored' },
  migrated: { zh: '升级数据库', en: 'Migrated' },
  'test-sent': { zh: '试发', en: 'Test sent' },
  'picture-deleted': { zh: '清理未用图片', en: 'Unused picture deleted' },
  'scan-deleted': { zh: '清理未用扫描件', en: 'Unused scan deleted' },
  refused: { zh: '操作被拒绝', en: 'Refused' },
  'read-refused': { zh: '查看被拒绝', en: 'Reading refused' },
  'record-checked': { zh: '核对审计记录', en: 'Record verified' },
  'record-cut': { zh: '清理审计记录', en: 'Record cut' },
  'time-passed': { zh: '到期清理', en: 'Cut after its time' },
  'person-downloaded': { zh: '导出个人信息', en: 'Personal data downloaded' },
} as const satisfies Record<AuditEvent, Label>

/** A change of one field. */
export type Change = { field: string; before: unknown; after: unknown }

/** What differs in `fields` between two states of a document, ids in place of documents. */
export function changesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Change[] {
  return fields.flatMap((field) => {
    const [was, is] = [plain(before[field]), plain(after[field])]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }]
  })
}

function plain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'id' in value) return value.id
  return value ?? null
}

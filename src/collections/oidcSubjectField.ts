import type { TextField } from 'payload'
import { fieldForAdmin } from '@/access/rules'
import { oidcLabel } from '@/env/oidcLabel'
import { keepOidcMark } from '@/hooks/users/keepOidcMark'

/** By what the office's provider knows the owner (issuer and `sub`), and nobody else; kept at the first login by it, or set by an administrator. */
export const oidcSubjectField: TextField = {
  name: 'oidcSubject',
  type: 'text',
  label: '统一身份认证的标识',
  maxLength: 1000,
  unique: true,
  hooks: { beforeChange: [keepOidcMark], beforeDuplicate: [() => null] },
  access: { create: fieldForAdmin, read: fieldForAdmin, update: fieldForAdmin },
  admin: {
    description:
      '首次用统一身份认证登录时按邮箱自动填入；换了人或换了认证系统，清空它。手工填写时只填标识（sub），保存后前面会加上认证系统的地址。',
    disableListColumn: true,
    disableListFilter: true,
    condition: (_, __, { user }) => user?.role === 'admin' && oidcLabel() !== undefined,
  },
}

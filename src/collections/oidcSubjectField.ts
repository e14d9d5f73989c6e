import type { TextField } from 'payload'
import { fieldForAdmin } from '@/access/rules'
import { oidcLabel } from '@/env/oidcLabel'

/** By what the office's provider knows the owner (`sub`); kept at the first login by it, or set by an administrator. */
export const oidcSubjectField: TextField = {
  name: 'oidcSubject',
  type: 'text',
  label: '统一身份认证的标识',
  maxLength: 255,
  index: true,
  access: { create: fieldForAdmin, read: fieldForAdmin, update: fieldForAdmin },
  admin: {
    description: '首次用统一身份认证登录时按邮箱自动填入；换了人或换了认证系统，清空它。',
    disableListColumn: true,
    disableListFilter: true,
    condition: (_, __, { user }) => user?.role === 'admin' && oidcLabel() !== undefined,
  },
}

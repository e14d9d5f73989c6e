import type { GroupField } from 'payload'
import { NOTICE_KINDS, NOTICE_READERS, type NoticeKind } from '@/domain/notice'
import type { Role } from '@/domain/workflow/transition'
import { somebodyIsIn } from './somebodyIsIn'

/** Which notices a person wants: a box for each kind that is for the person's role, ticked until it is not. */
export const noticeSwitches: GroupField = {
  name: 'notices',
  type: 'group',
  label: '邮件通知',
  admin: { condition: somebodyIsIn, description: '取消勾选后，不再收到这一类邮件。' },
  fields: (Object.keys(NOTICE_KINDS) as NoticeKind[]).filter(isSwitched).map((kind) => ({
    name: kind,
    type: 'checkbox',
    label: NOTICE_KINDS[kind].zh,
    defaultValue: true,
    admin: { condition: ({ role }: { role?: Role }) => isFor(kind, role) },
  })),
}

function isFor(kind: NoticeKind, role: Role | undefined): boolean {
  const readers: readonly Role[] = NOTICE_READERS[kind]
  return role !== undefined && readers.includes(role)
}

function isSwitched(kind: NoticeKind): boolean {
  return NOTICE_READERS[kind].length > 0
}

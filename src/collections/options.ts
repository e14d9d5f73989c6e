import type { Label, Role } from '@/domain/workflow/transition'

/** Options of a select from a table of labels, so that no list of values stands twice. */
export function optionsOf<Value extends string>(labels: Record<Value, Label>) {
  return (Object.entries(labels) as [Value, Label][]).map(([value, label]) => ({ value, label: label.zh }))
}

/** For `admin.hidden`: whether the person has one of these roles. */
export function hasRole(...roles: Role[]) {
  return ({ user }: { user: object | null | undefined }): boolean =>
    roles.includes((user as { role?: Role } | null | undefined)?.role ?? 'author')
}

/** For a field's `admin.condition`: everybody sees it but authors. Says nothing about who may read or write it. */
export function shownToStaff(_data: unknown, _siblings: unknown, { user }: { user: object | null }): boolean {
  return (user as { role?: Role } | null)?.role !== 'author'
}

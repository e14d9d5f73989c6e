import type { AuditQuery } from '@/services/audit/auditQuery'

/** What was asked for, as an address has it. */
export function askedWords(query: AuditQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value))
}

import { env } from '@/env/readEnv'

/** What is kept of somebody whom the office's provider knows: a `sub` means somebody else at every issuer. */
export function markOf(subject: string): string {
  const { OIDC_ISSUER: issuer } = env()
  if (issuer === undefined) return subject
  const by = `${new URL(issuer).href} `
  return subject.startsWith(by) ? subject : `${by}${subject}`
}

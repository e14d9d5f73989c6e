/** Why a mail differs from the first one of its issue. */
export type MailMark = 'correction' | 'test'

/** What such a mail's subject begins with. */
export const MARKS: Record<MailMark, string> = { correction: '【更正】', test: '【测试】' }

export function isTestSubject(subject: string): boolean {
  return subject.startsWith(MARKS.test)
}

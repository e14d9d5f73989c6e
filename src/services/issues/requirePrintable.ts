import type { IssueView } from '@/pdf/issueView'
export async function requirePrintable(_view: IssueView): Promise<void> {}

import type { Finding } from '@/domain/answers/preflight'

/** A finding about an article. */
export function articleFinding(
  { id, sentence }: { id: number; sentence?: string },
  { code, message }: { code: string; message: string },
): Finding {
  return { code, message, article: id, target: { collection: 'articles', id, ...(sentence && { sentence }) } }
}

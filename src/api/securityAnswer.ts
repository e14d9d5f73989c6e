import type { Payload } from 'payload'
import { readSecurityText } from '@/services/readSecurityText'

/** `GET /.well-known/security.txt` */
export async function securityAnswer(payload: Payload): Promise<Response> {
  const text = await readSecurityText(payload, new Date())
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }
  return text === undefined
    ? new Response('没有公布安全联系方式。\n', { status: 404, headers })
    : new Response(text, { headers })
}

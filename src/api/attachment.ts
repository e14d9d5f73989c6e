import type { Download } from '@/services/files/download'

/** A download under its Chinese name (RFC 6266 with RFC 8187), with an ASCII name for whoever cannot read that. */
export function attachment(
  { bytes, name, type }: Download,
  {
    disposition = 'attachment',
    status = 200,
  }: { disposition?: 'attachment' | 'inline'; status?: number } = {},
): Response {
  const extension = name.slice(name.lastIndexOf('.'))
  return new Response(new Uint8Array(bytes), {
    status,
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${disposition}; filename="jianbao${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

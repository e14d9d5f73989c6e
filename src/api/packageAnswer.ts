import { Readable } from 'node:stream'
import type { Package } from '@/services/archive/exportArchive'

/** A package as it is read from the disk: of a year's issues no more than a piece is held at once. */
export function packageAnswer({ stream, bytes, name }: Package): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="jianbao.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

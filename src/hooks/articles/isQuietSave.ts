import type { PayloadRequest } from 'payload'

/** Whether the form saved by itself while its author went on writing: `PATCH /api/articles/:id?quiet=true`. */
export function isQuietSave(req: PayloadRequest): boolean {
  return req.query?.quiet === 'true'
}

/** The part of tar-stream (https://github.com/mafintosh/tar-stream) that archive.ts uses; it carries no types itself. */
declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream'

  type Header = { name: string; size?: number; mode?: number }

  export function pack(): Readable & {
    entry: (header: Header, done: (error?: Error | null) => void) => Writable
    finalize: () => void
  }
  export function extract(): Writable & {
    on: (
      event: 'entry',
      listener: (header: Header, entry: Readable, next: (error?: unknown) => void) => void,
    ) => void
  }
}

import { Readable } from 'node:stream'

/** Small enough that the end of the message is reached only when the socket has taken nearly all of it. */
const SLICE = 64 * 1024

export type MessageProgress = 'waiting' | 'marking' | 'flowing' | 'ended'

export type LazyMessage = {
  stream: Readable
  /** `ended`: everything was handed over, and nodemailer adds the final dot by itself. */
  progress: () => MessageProgress
  /** Resolves when `onData` is no longer running; bytes never flow after the stream was destroyed. */
  settled: () => Promise<void>
}

/**
 * The message as a stream that nobody reads before the server asked for it: nodemailer pipes it only after the answer
 * to DATA (smtp-connection `send`, in the callback of `_setEnvelope`). The first read awaits `onData`; when that
 * rejects, not one byte has left and the stream fails with its error.
 */
export function lazyMessage({
  chunks,
  onData,
  onProgress,
}: {
  chunks: readonly Buffer[]
  onData: () => Promise<void>
  onProgress: (progress: MessageProgress) => void
}): LazyMessage {
  const slices = sliced(chunks)
  let progress: MessageProgress = 'waiting'
  let marking: Promise<void> = Promise.resolve()

  const advance = (to: MessageProgress) => {
    progress = to
    onProgress(to)
  }
  const pushNext = (stream: Readable) => {
    const next = slices.next()
    if (next.done) {
      advance('ended')
      stream.push(null)
      return
    }
    advance('flowing')
    stream.push(next.value)
  }
  const stream = new Readable({
    highWaterMark: SLICE,
    read() {
      if (progress !== 'waiting') return pushNext(this)
      advance('marking')
      marking = onData().then(
        () => {
          if (!this.destroyed) pushNext(this)
        },
        (error: unknown) => {
          this.destroy(error instanceof Error ? error : new Error(String(error)))
        },
      )
    },
  })
  return { stream, progress: () => progress, settled: () => marking }
}

function* sliced(chunks: readonly Buffer[]): Generator<Buffer> {
  for (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += SLICE) yield chunk.subarray(start, start + SLICE)
  }
}

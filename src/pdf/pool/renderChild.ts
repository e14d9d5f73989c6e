import { FontConfigError } from '../fonts/fontConfig'
import { type FontSet, MissingGlyphError, openFonts } from '../fonts/fontSet'
import { ImageError } from '@/domain/imageSize'
import { renderOfd } from '@/pdf/ofd/renderOfd'
import { layOutIssue, renderIssue, renderSheet } from '../render'
import { type FromChild, type JobResult, type ToChild } from './messages'

/**
 * The process that renderPool starts: opens the fonts at its first job, then answers one job after another
 * until its channel closes.
 */
let opened: FontSet | undefined

process.on('message', (message: ToChild) => {
  answer(message).then(send, (error: unknown) => {
    send({ id: message.id, error: messageFor(error) })
  })
})
// The parent is gone: nobody is left to render for.
process.on('disconnect', () => process.exit(0))
send({ ready: true })

async function answer({ id, fonts, job }: ToChild): Promise<FromChild> {
  opened ??= openFonts(fonts)
  return { id, result: await run(job, opened) }
}

async function run(job: ToChild['job'], fonts: FontSet): Promise<JobResult> {
  const images = Object.fromEntries(
    Object.entries(job.images).map(([key, bytes]) => [key, Buffer.from(bytes)]),
  )
  const input = { view: job.view, images, fonts, preview: job.preview }
  if (job.wanted === 'layout') return layOutIssue(input)
  if (job.wanted === 'ofd') {
    const { ofd, ...layout } = await renderOfd(input)
    return { file: ofd, ...layout }
  }
  const { pdf, ...layout } = await (job.wanted === 'sheet' ? renderSheet(input) : renderIssue(input))
  return { file: pdf, ...layout }
}

/** Our own errors are written for the office; of any other it only needs to know that it is not its fault. */
function messageFor(error: unknown): string {
  const forTheOffice = [ImageError, FontConfigError, MissingGlyphError]
  if (error instanceof Error && forTheOffice.some((type) => error instanceof type)) return error.message
  return `排版程序出错，请联系管理员（${error instanceof Error ? error.message : String(error)}）。`
}

function send(message: FromChild): void {
  process.send?.(message)
}

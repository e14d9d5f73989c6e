import { z } from 'zod'
import { inChild } from './inChild'
import { usageSchema } from './usage'

const figuresSchema = z.object({
  cold: usageSchema,
  warm: usageSchema,
  /** the same issue as OFD, in the same process */
  ofd: usageSchema,
  /** and as Word copy */
  docx: usageSchema,
  pages: z.number(),
  bytes: z.number(),
  hasSameBytes: z.boolean(),
})

export type PdfFigures = z.infer<typeof figuresSchema>

/** Renders `times` the brief in a fresh process, and `warmRenders` times more once it is warm. */
export async function pdfFigures(times: number, warmRenders: number): Promise<PdfFigures> {
  return figuresSchema.parse((await inChild('pdfChild.ts', [times, warmRenders].map(String))).message)
}

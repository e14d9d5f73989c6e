import { z } from 'zod'

const paragraphSchema = z.looseObject({
  type: z.literal('paragraph'),
  alignment: z.string().nullish(),
  styleName: z.string().nullish(),
  get children() {
    return z.array(z.unknown())
  },
})
const runSchema = z.looseObject({
  type: z.literal('run'),
  isBold: z.boolean().nullish(),
  fontSize: z.number().nullish(),
  children: z.array(z.unknown()),
})
const documentSchema = z.looseObject({ children: z.array(z.unknown()) })

/** A title is set in 二号 (22 pt), often in a face that needs no bold; text is 三号 (16 pt) or less. */
const TITLE_POINTS = 18

/** Gives paragraphs that look like a title a style of their own: HTML says neither alignment nor size. */
export function markTitles(document: unknown): unknown {
  const { children, ...rest } = documentSchema.parse(document)
  return { ...rest, children: children.map(mark) }
}

function mark(child: unknown): unknown {
  const parsed = paragraphSchema.safeParse(child)
  if (!parsed.success) return child
  const { alignment, children, styleName } = parsed.data
  if (alignment !== 'center' || /^(heading|title)/i.test(styleName ?? '')) return child
  const runs = children.map((run) => runSchema.safeParse(run)).flatMap(({ data }) => (data ? [data] : []))
  const written = runs.filter((run) => run.children.some(isWritten))
  const isTitle =
    written.length > 0 && written.every((run) => run.isBold || (run.fontSize ?? 0) >= TITLE_POINTS)
  return isTitle ? { ...parsed.data, styleId: 'JianbaoCentred', styleName: 'Jianbao Centred' } : child
}

function isWritten(child: unknown): boolean {
  const text = z.looseObject({ type: z.literal('text'), value: z.string() }).safeParse(child)
  return text.success && text.data.value.trim() !== ''
}

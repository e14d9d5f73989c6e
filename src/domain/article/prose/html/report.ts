import type { Reason } from './leftOut'

export type CountedReason = Exclude<Reason, 'mark'>
export type LeftOut = { reason: CountedReason; count: number; texts: string[] }
export type FoundPicture = { src: string; alt: string }

/** What a page held that is no text of the article, and what of its text did not arrive. */
export type ProseReport = {
  leftOut: LeftOut[]
  /** Pictures that nothing stands for in the text. */
  pictures: FoundPicture[]
  /** Superscripts and subscripts, which the brief prints as plain characters. */
  raised: string[]
  /** Characters, spaces aside, that are neither in the text nor left out for a reason. */
  missing: string
  /** The source was built so that only its characters could be read, a line each. */
  isFlat: boolean
}

export function createReport() {
  const found = new Map<CountedReason, LeftOut>()
  const accounted: string[] = []
  return {
    pictures: new Array<FoundPicture>(),
    raised: new Array<string>(),
    leaveOut: (reason: Reason, text: string, count = 1) => {
      accounted.push(text)
      const told = text.replace(/\s+/g, ' ').trim()
      if (reason === 'mark' || (told === '' && reason !== 'media')) return
      const entry = found.get(reason) ?? { reason, count: 0, texts: [] }
      entry.count += count
      if (told !== '') entry.texts.push(told)
      found.set(reason, entry)
    },
    leftOut: () => [...found.values()],
    accounted: () => accounted.join(''),
  }
}

export type ReportBuilder = ReturnType<typeof createReport>

import type { Erratum } from '@/domain/brief/errata'

/** One row of the correction form while it is being filled in. `key` tells rows apart, nothing else. */
export type ErratumDraft = {
  key: number
  article: number | undefined
  find: string
  replace: string
  everywhere: boolean
}

/** A row to be added to `others`. */
export function emptyErratum(others: readonly ErratumDraft[]): ErratumDraft {
  const key = Math.max(0, ...others.map((other) => other.key)) + 1
  return { key, article: undefined, find: '', replace: '', everywhere: false }
}

/** Begun, but not such that it could be applied. An empty replacement is a deletion and complete. */
export function isHalfFilled({ article, find, replace }: ErratumDraft): boolean {
  const isBegun = article !== undefined || find !== '' || replace !== ''
  return isBegun && (article === undefined || find === '')
}

/** The rows that say something, as the server takes them. */
export function filledErrata(drafts: readonly ErratumDraft[]): Erratum[] {
  return drafts.flatMap(({ article, find, replace, everywhere }) =>
    article === undefined || find === '' ? [] : [{ article, find, replace, everywhere }],
  )
}

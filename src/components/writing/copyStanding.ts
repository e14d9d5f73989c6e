import type { LocalCopy } from '../saving/localCopies'

/**
 * How a copy of this browser stands to what the page shows. `ahead`: it goes on from that very text, and nothing is lost
 * by taking it. Else both went their own ways since, and one is `newer` or `older` than what the page shows.
 */
export type CopyStanding = 'ahead' | 'newer' | 'older'

/**
 * @param shown `version`: when the server saved what the page shows, nothing where it has not; `isSaved`: whether it has
 * all that the page shows.
 */
export function copyStanding(
  { at, base }: Pick<LocalCopy, 'at' | 'base'>,
  { version, isSaved }: { version: string | undefined; isSaved: boolean },
): CopyStanding {
  if (isSaved && base === version) return 'ahead'
  // What is not saved was typed just now.
  return isSaved && version !== undefined && Date.parse(at) > Date.parse(version) ? 'newer' : 'older'
}

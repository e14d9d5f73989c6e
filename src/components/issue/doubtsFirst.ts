import type { Preflight } from '@/domain/answers/preflight'

/** What a check found, in words: a number that looks like a slip is what nobody can take back, and stands on top. */
export function doubtsFirst(warnings: Preflight['warnings']): string[] {
  const isDoubt = (code: string) => code.startsWith('unusual-')
  return warnings
    .toSorted((one, other) => Number(isDoubt(other.code)) - Number(isDoubt(one.code)))
    .map(({ message }) => message)
}

/** A part of one as a person says it: `87%`. */
export function percent(part: number): string {
  return `${Math.round(part * 100)}%`
}

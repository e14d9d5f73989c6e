/** The number of the document that a relationship refers to, populated or not; null where it refers to none. */
export function idOf(value: number | { id: number } | null | undefined): number | null {
  return (typeof value === 'object' ? value?.id : value) ?? null
}

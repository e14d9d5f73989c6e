/** `ids` with `id` at `index`, wherever it was or was not before. An index past the end means the end. */
export function placed(ids: readonly number[], { id, index }: { id: number; index: number }): number[] {
  const others = without(ids, id)
  return [...others.slice(0, index), id, ...others.slice(index)]
}

export function without(ids: readonly number[], id: number): number[] {
  return ids.filter((other) => other !== id)
}

export function isSameOrder(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}

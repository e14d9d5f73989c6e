/**
 * Places of a longest part of `values` that does not go down (equal ones may follow each other): what is left out of it
 * is what stands out of order. Patience sorting, O(n log n).
 */
export function inOrder(values: readonly string[]): Set<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? '') <= value) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1]
    tails[low] = index
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = before[at]) kept.add(at)
  return kept
}

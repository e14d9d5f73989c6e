/**
 * Keeps a value as the one last asked for, `most` in all. Answers what had to go for it: the entry that was not asked for
 * the longest.
 */
export function keepLatest<Key, Value>(
  kept: Map<Key, Value>,
  { key, value, most }: { key: Key; value: Value; most: number },
): [Key, Value] | undefined {
  // A map goes through its entries in the order they were set.
  kept.delete(key)
  kept.set(key, value)
  const [longest] = kept
  if (kept.size <= most || !longest) return undefined
  kept.delete(longest[0])
  return longest
}

/** For a field of which a comparison of versions says nothing. */
export function NoDiff() {
  return null
}

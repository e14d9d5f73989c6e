/** The place `offset` characters into an element's text, in whichever piece of text it lies. */
export function textPlace(block: Element, offset: number): { node: Node; offset: number } | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let rest = offset
  while (walker.nextNode()) {
    const length = walker.currentNode.textContent?.length ?? 0
    if (rest <= length) return { node: walker.currentNode, offset: rest }
    rest -= length
  }
  return undefined
}

import { type DefaultTreeAdapterMap, defaultTreeAdapter, type DefaultTreeAdapterTypes, Parser } from 'parse5'
import type { HtmlParent } from './tree'

/** As deep as browsers nest (Chromium, `kMaximumHTMLParserDOMTreeDepth`). */
const DEEPEST = 512
/** A tag closes with `>` and has a name, so no source honestly holds more elements than a third of its characters. */
const elementsOf = (length: number) => 1000 + length / 3
/** Separators between two nodes: a comment of Word has some thousands, base64 a slash in 64 characters. */
const separatorsOf = (length: number) => 10_000 + length / 40
const CHUNK = 16_384
const SEPARATOR = /[\s=/"']/g

/** The source is built to take for ever: its tree is not made. */
export class TooTangled extends Error {}

/**
 * The tree of an HTML source, in time linear to its length. The algorithm of the HTML standard is quadratic for what is
 * nested without end, for formatting never closed and for a tag of a hundred thousand attributes.
 * @throws TooTangled
 */
export function parseTree(html: string): HtmlParent {
  const watch = { depths: new WeakMap<object, number>(), elements: 0, sinceNode: 0, separators: 0 }
  const most = elementsOf(html.length)
  const deeper = (parent: DefaultTreeAdapterTypes.ParentNode, node: DefaultTreeAdapterTypes.ChildNode) => {
    const depth = (watch.depths.get(parent) ?? 0) + 1
    if (depth > DEEPEST) throw new TooTangled()
    watch.depths.set(node, depth)
  }
  const seen = () => {
    watch.sinceNode = 0
    watch.separators = 0
  }
  const parser = new Parser<DefaultTreeAdapterMap>({
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        watch.elements += 1
        seen()
        if (watch.elements > most) throw new TooTangled()
        return defaultTreeAdapter.createElement(...args)
      },
      createCommentNode(data) {
        seen()
        return defaultTreeAdapter.createCommentNode(data)
      },
      insertText(...args) {
        seen()
        defaultTreeAdapter.insertText(...args)
      },
      appendChild(parent, node) {
        deeper(parent, node)
        defaultTreeAdapter.appendChild(parent, node)
      },
      insertBefore(parent, node, reference) {
        deeper(parent, node)
        defaultTreeAdapter.insertBefore(parent, node, reference)
      },
    },
  })
  for (let at = 0; at < html.length || at === 0; at += CHUNK) {
    const chunk = html.slice(at, at + CHUNK)
    watch.sinceNode += chunk.length
    watch.separators += chunk.match(SEPARATOR)?.length ?? 0
    if (watch.separators > separatorsOf(watch.sinceNode)) throw new TooTangled()
    parser.tokenizer.write(chunk, at + CHUNK >= html.length)
  }
  return parser.document
}

import { cloneElement, isValidElement, type ElementType, type ReactElement, type ReactNode } from 'react'

type WithChildren = ReactElement<{ children?: ReactNode }>

/** The same tree with another element in the place of the one of that type; the tree itself where there is none. */
export function replaceElement<Props>(
  node: ReactNode,
  type: ElementType<Props>,
  replacement: (props: Props) => ReactNode,
): ReactNode {
  if (Array.isArray(node)) return node.map((child: ReactNode) => replaceElement(child, type, replacement))
  if (!isValidElement(node)) return node
  if (node.type === type) return replacement(node.props as Props)
  const { children } = (node as WithChildren).props
  if (children === undefined) return node
  const replaced = replaceElement(children, type, replacement)
  return cloneElement(node, undefined, ...(Array.isArray(replaced) ? (replaced as ReactNode[]) : [replaced]))
}

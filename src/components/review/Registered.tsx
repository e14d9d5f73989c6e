import Link from 'next/link'
import { documentPath } from '../admin/paths'

/** What was registered on this page so far, latest first. */
export function Registered({
  items,
}: {
  items: readonly { id: number; title: string; approved: boolean }[]
}) {
  if (items.length === 0) return null
  return (
    <section aria-label="刚刚登记的稿件">
      <ul>
        {items.map(({ id, title, approved }) => (
          <li key={id}>
            <Link href={documentPath('articles', id)} prefetch={false}>
              《{title.replaceAll('\n', '')}》
            </Link>
            {approved ? '已采用' : '待审'}
          </li>
        ))}
      </ul>
    </section>
  )
}

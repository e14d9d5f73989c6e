import Link from 'next/link'
import styles from './notFound.module.css'

/**
 * No such page, or none for this person. Plain on purpose: Next makes this page ready with every other one, and
 * Payload's own would each time bring a second navigation with it.
 */
export default function NotFound() {
  return (
    <main className={styles.page}>
      <title>没有这个页面 - 简报</title>
      <h1>没有这个页面</h1>
      <p>地址可能有误，内容可能已被删除，也可能不对您开放。</p>
      <Link href="/admin" prefetch={false}>
        回到首页
      </Link>
    </main>
  )
}

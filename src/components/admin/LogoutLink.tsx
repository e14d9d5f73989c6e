import Link from 'next/link'

/** The way out, in a word: Payload's is an icon. */
export function LogoutLink() {
  return (
    <Link href="/admin/logout" prefetch={false} className="nav__log-out">
      退出登录
    </Link>
  )
}

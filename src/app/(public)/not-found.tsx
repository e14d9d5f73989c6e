import styles from './notFound.module.css'

/** An address that leads nowhere, mistyped or from an old mail. */
export default function NotFound() {
  return (
    <main className={styles.page}>
      <title>没有这个页面 - 简报</title>
      <h1>没有这个页面</h1>
      <p>地址可能有误，或者内容已经不在。</p>
      <p>
        {/* Anew: it is another layout. */}
        <a href="/admin">回到首页</a>
      </p>
      <p>如果是从邮件里打开的，请向发件单位要新的链接。</p>
    </main>
  )
}

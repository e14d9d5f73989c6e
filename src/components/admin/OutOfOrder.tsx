'use client'

import styles from './OutOfOrder.module.css'

/** In place of any page that could not be made, the database being away or another fault: nothing of a layout is there. */
export function OutOfOrder({ error: { digest } }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className={styles.page}>
          <title>暂时打不开 - 简报</title>
          <h1>这一页暂时打不开</h1>
          <p>系统出错，或者正在维护。请过一分钟再试；别的页面里正在写的内容还在那里，请先不要关掉。</p>
          <p>
            <button type="button" onClick={() => window.location.reload()}>
              重新打开
            </button>
          </p>
          {digest && <p>一直这样的，请把编号 {digest} 告诉系统管理员。</p>}
        </main>
      </body>
    </html>
  )
}

'use client'

import styles from './Earlier.module.css'

/** The titles as they were read, each on the editor's lines; more of them where some were not recognised. */
export function TitleFields({
  titles,
  onChange,
}: {
  titles: readonly string[]
  onChange: (titles: string[]) => void
}) {
  return (
    <div className={styles.titles}>
      <p>标题（按 Enter 断行；留空表示不是标题，文字归入上一篇；添加的标题要照原文的字写）</p>
      {titles.map((title, index) => (
        <textarea
          key={index}
          rows={Math.max(1, title.split('\n').length)}
          aria-label={`第 ${index + 1} 篇标题`}
          maxLength={200}
          value={title}
          onChange={({ target }) => onChange(titles.map((each, at) => (at === index ? target.value : each)))}
        />
      ))}
      <button type="button" onClick={() => onChange([...titles, ''])}>
        添加标题
      </button>
    </div>
  )
}

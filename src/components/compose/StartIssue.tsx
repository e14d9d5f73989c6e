'use client'

import styles from './Composition.module.css'
import { NewIssueButton } from './NewIssueButton'

/** On the form of an issue that does not exist yet: the quick way to it. */
export function StartIssue() {
  return (
    <div className={styles.start}>
      <p>
        期号、总期号和印发日期（今天）由系统排好，季度后的首期自动附上季度统计表，都可以再改。也可以填好下面各项后保存。
      </p>
      <NewIssueButton className={styles.primary}>按顺序新建一期</NewIssueButton>
    </div>
  )
}

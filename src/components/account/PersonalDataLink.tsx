'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import styles from './Sessions.module.css'

/** On an account, for its owner and for administrators: all that is held of the person, as a file. */
export function PersonalDataLink() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  if (!user || !id || (id !== user.id && user.role !== 'admin')) return null
  return (
    <p>
      {id === user.id ? '系统中保存的我的个人信息：' : '系统中保存的此人的个人信息：'}
      <a href={`/api/users/${id}/personal.xlsx`} className={styles.link}>
        下载 Excel 文件
      </a>
      {'　'}
      <a href={`/api/users/${id}/personal.json`} className={styles.link}>
        下载给程序读的文件
      </a>
    </p>
  )
}

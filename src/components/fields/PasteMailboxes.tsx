'use client'

import { useForm } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { doubled, readMailboxes } from '@/domain/lists/readMailboxes'
import styles from './PasteMailboxes.module.css'

/**
 * Above a list of mailboxes: several at once, with whatever stands between them. What is no address stays in the field,
 * with what is wrong with it.
 */
export function PasteMailboxes({ array }: { array: string }) {
  const { addFieldRow, getDataByPath } = useForm()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const id = useId()

  const add = () => {
    const { mailboxes, faults } = readMailboxes(text)
    if (faults.length > 0) return setSaid(faults.join(''))
    const there = (getDataByPath<{ email?: string }[]>(array) ?? []).flatMap(({ email }) => email ?? [])
    const again = new Set(doubled([...there.map((email) => ({ email })), ...mailboxes]))
    const fresh = mailboxes.filter(({ email }) => !there.includes(email))
    const once = fresh.filter(({ email }, index) => fresh.findIndex((each) => each.email === email) === index)
    once.forEach(({ name, email }, index) =>
      addFieldRow({
        path: array,
        schemaPath: array,
        rowIndex: there.length + index,
        subFieldState: {
          name: { value: name ?? '', initialValue: name ?? '', valid: true },
          email: { value: email, initialValue: email, valid: true },
        },
      }),
    )
    setText('')
    setSaid(`加入了 ${once.length} 个邮箱${again.size > 0 ? `，${again.size} 个原来就有` : ''}，保存后生效。`)
  }

  return (
    <div className={styles.paste}>
      <label htmlFor={id}>一次加入几个邮箱</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        placeholder="张三 zhangsan@example.cn；lisi@example.cn"
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" disabled={text.trim() === ''} onClick={add}>
        加入
      </button>
      <p role="status">{said}</p>
    </div>
  )
}

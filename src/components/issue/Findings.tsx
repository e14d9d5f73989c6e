import styles from './PublishDialog.module.css'

const SHOWN = 4

/** Findings of one kind; of many the first few, the rest behind their number. */
export function Findings({
  tone,
  heading,
  messages,
}: {
  tone: 'error' | 'warning'
  heading: string
  messages: string[]
}) {
  if (messages.length === 0) return null
  return (
    <section className={styles[tone]}>
      <h3>{heading}</h3>
      <MessageList messages={messages.slice(0, SHOWN)} />
      {messages.length > SHOWN && (
        <details>
          <summary>{`还有 ${messages.length - SHOWN} 条`}</summary>
          <MessageList messages={messages.slice(SHOWN)} />
        </details>
      )}
    </section>
  )
}

function MessageList({ messages }: { messages: readonly string[] }) {
  return (
    <ul>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}

import type { JSONFieldServerProps } from 'payload'
import { z } from 'zod'
import styles from './RecipientNames.module.css'

const namesSchema = z.array(z.object({ name: z.string() }))

/** The entries of 报 and 送 behind a mailbox. In place of Payload's JSON editor, which loads its code from a public host. */
export function RecipientNames({ data }: JSONFieldServerProps) {
  const names = namesSchema.safeParse(data?.recipients)
  return (
    <div className="field-type">
      <span className="field-label">报送单位</span>
      <p className={styles.names}>{names.success ? names.data.map(({ name }) => name).join('、') : '无'}</p>
    </div>
  )
}

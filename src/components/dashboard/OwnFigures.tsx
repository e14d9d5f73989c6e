import type { PayloadRequest } from 'payload'
import { SCORES_PATH } from '../admin/paths'
import styles from './Dashboard.module.css'
import { readOwnFigures } from '@/services/desk/readOwnFigures'
import { Section } from './Section'

/** How many articles the author's company sent and had printed, as the office will report it. */
export async function OwnFigures({ req }: { req: PayloadRequest }) {
  const { quarters, isScored } = await readOwnFigures({ req, now: new Date() })
  if (quarters.length === 0) return null
  return (
    <Section title="本企业来稿及刊用" {...(isScored && { more: { href: SCORES_PATH, label: '本企业记分' } })}>
      <table className={styles.quarters}>
        <thead>
          <tr>
            <th scope="col">季度</th>
            <th scope="col">来稿数</th>
            <th scope="col">刊用数</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ label, received, used }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{received}</td>
              <td>{used}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import { listPath, SCORES_PATH } from '../admin/paths'
import type { OptionalUse } from '@/domain/optionalUse'
import { functionStates } from './functionStates'
import { showField } from './showField'
import styles from './OptionalFunctions.module.css'

/** One entry a function; the state is the saved settings', not the form's. */
export function OptionalList({ mayChange, ...known }: OptionalUse & { mayChange: boolean }) {
  const { data } = useDocumentInfo()
  return (
    <nav className={styles.functions} aria-label="可选功能">
      <h2>可选功能</h2>
      <p className={styles.does}>
        {mayChange
          ? '都不启用也能出简报。点“去设置”直达那一项，改好后点“保存”。'
          : '设置由系统管理员修改，需要启用哪一项请与其联系。'}
      </p>
      <ul>
        {functionStates(data ?? {}, known).map(({ name, isOn, state, does, field, lists = [] }) => (
          <li key={name}>
            <p className={styles.name}>
              {name}
              <span className={isOn ? styles.on : styles.off}>{state}</span>
            </p>
            <p className={styles.does}>{does}</p>
            <p className={styles.ways}>
              {field && mayChange && (
                <button
                  type="button"
                  className={styles.way}
                  aria-label={`去设置${name}`}
                  onClick={() => showField(field)}
                >
                  去设置
                </button>
              )}
              {lists.map((slug) => (
                <Link
                  key={slug}
                  className={styles.way}
                  href={slug === 'scores' ? SCORES_PATH : listPath(slug)}
                  prefetch={false}
                >
                  {LISTS[slug]}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const LISTS = {
  lexicon: '词库',
  'score-rules': '记分规则',
  scores: '记分',
  adoptions: '上级采用',
  instructions: '批示',
  solicitations: '约稿',
} as const

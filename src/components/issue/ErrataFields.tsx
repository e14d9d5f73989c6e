'use client'

import { Button } from '@payloadcms/ui'
import styles from './ErrataFields.module.css'
import { emptyErratum, type ErratumDraft } from './erratumDraft'

type Article = { id: number; title: string }

/** The list of passages to correct: in which article, what was printed, what it should say. */
export function ErrataFields({
  articles,
  errata,
  onChange,
}: {
  articles: readonly Article[]
  errata: readonly ErratumDraft[]
  onChange: (errata: ErratumDraft[]) => void
}) {
  const replaceRow = (row: ErratumDraft) =>
    onChange(errata.map((other) => (other.key === row.key ? row : other)))
  return (
    <fieldset className={styles.errata}>
      <legend>更正内容</legend>
      <p className={styles.hint}>
        照印出的文字原样填写要改的词句，不要跨段；同样的词句有几处时，连同前后文字一起填写。“改为”留空表示删去。
      </p>
      {errata.map((row, index) => (
        <ErratumRow
          key={row.key}
          index={index}
          row={row}
          articles={articles}
          onChange={replaceRow}
          onRemove={
            errata.length > 1 ? () => onChange(errata.filter(({ key }) => key !== row.key)) : undefined
          }
        />
      ))}
      <Button
        type="button"
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => onChange([...errata, emptyErratum(errata)])}
      >
        再加一处
      </Button>
    </fieldset>
  )
}

function ErratumRow({
  index,
  row,
  articles,
  onChange,
  onRemove,
}: {
  index: number
  row: ErratumDraft
  articles: readonly Article[]
  onChange: (row: ErratumDraft) => void
  onRemove: (() => void) | undefined
}) {
  return (
    <div className={styles.row} role="group" aria-label={`第 ${index + 1} 处`}>
      <label>
        稿件
        <select
          value={row.article ?? ''}
          onChange={({ target }) =>
            onChange({ ...row, article: target.value ? Number(target.value) : undefined })
          }
        >
          <option value="">请选择</option>
          {articles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        原文
        <input
          value={row.find}
          maxLength={500}
          onChange={({ target }) => onChange({ ...row, find: target.value })}
        />
      </label>
      <label>
        改为
        <input
          value={row.replace}
          maxLength={500}
          onChange={({ target }) => onChange({ ...row, replace: target.value })}
        />
      </label>
      <label className={styles.everywhere}>
        <input
          type="checkbox"
          checked={row.everywhere}
          onChange={({ target }) => onChange({ ...row, everywhere: target.checked })}
        />
        各处都改
      </label>
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`移除第 ${index + 1} 处`}
          onClick={onRemove}
        >
          移除
        </button>
      )}
    </div>
  )
}

'use client'

import { Button } from '@payloadcms/ui'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { Dialog } from '../dialog/Dialog'
import type { LocalCopy } from '../saving/localCopies'
import { formatMinute } from '../workflow/formatMinute'
import { TwoTexts } from './TwoTexts'

type Text = { title: string; body: object | null }

/** What the page shows beside what this browser kept; which is newer is said, and leads. */
export function CompareCopy({
  copy,
  standing,
  shown,
  onKeep,
  onTake,
  onClose,
}: {
  copy: LocalCopy
  standing: 'newer' | 'older'
  shown: Text
  onKeep: () => void
  onTake: () => void
  onClose: () => void
}) {
  const isNewer = standing === 'newer'
  const keep = { label: '保留这里的', act: onKeep }
  const take = { label: '改用本机留的', act: onTake }
  const [second, first] = isNewer ? [keep, take] : [take, keep]
  return (
    <Dialog
      title="两份内容"
      busy={false}
      onClose={onClose}
      onSubmit={first.act}
      footer={
        <>
          <Button type="button" buttonStyle="secondary" margin={false} onClick={second.act}>
            {second.label}
          </Button>
          <Button type="submit" buttonStyle="primary" margin={false}>
            {first.label}
          </Button>
        </>
      }
    >
      <p>改用本机留的以后，这里原有的内容会留在“版本”里，随时可以找回。</p>
      <TwoTexts
        sides={[
          { heading: `这里的（${isNewer ? '较旧' : '较新'}）`, text: textOf(shown) },
          {
            heading: `本机留的（${isNewer ? '较新' : '较旧'}，${formatMinute(copy.at)} 写）`,
            text: textOf(copy),
          },
        ]}
      />
    </Dialog>
  )
}

function textOf({ title, body }: Text): string {
  return `${title}\n${lexicalText(body)}`
}

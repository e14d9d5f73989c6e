'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { z } from 'zod'
import { getJSON, messageOf, sendJSON } from '../http/request'

const described = z.object({ alt: z.string().nullish() })
/** As much as the collection's field takes. */
const LONGEST = 200

/** What a screen reader says in place of a picture; it belongs to the stored picture, and is saved when one leaves the field. */
export function AlternativeText({ media }: { media: number }) {
  const id = useId()
  const [saved, setSaved] = useState<string>()
  const [written, setWritten] = useState('')
  useEffect(() => {
    const left = new AbortController()
    getJSON(`/api/media/${media}?depth=0&select[alt]=true`, { schema: described, signal: left.signal })
      .then(({ alt }) => {
        setSaved(alt ?? '')
        setWritten(alt ?? '')
      })
      // Its picture is not shown either, and the field stays shut.
      .catch(() => undefined)
    return () => left.abort()
  }, [media])

  const save = async () => {
    const alt = written.trim()
    if (saved === undefined || alt === saved) return
    try {
      await sendJSON(`/api/media/${media}?depth=0`, { method: 'PATCH', body: { alt }, schema: z.unknown() })
      setSaved(alt)
    } catch (error) {
      toast.error(`“画面描述”没有保存：${messageOf(error)}`)
    }
  }
  return (
    <>
      <label htmlFor={id}>画面描述（可不填，读给看不见图的人听）</label>
      <input
        id={id}
        value={written}
        maxLength={LONGEST}
        disabled={saved === undefined}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={() => void save()}
      />
    </>
  )
}

'use client'

import { useState } from 'react'
import { z } from 'zod'
import { SCAN_ACCEPT } from '@/domain/scanFile'
import { DropFiles } from '../files/DropFiles'
import { messageOf, sendFile } from '../http/request'
import styles from './ActionDialog.module.css'

const uploadedSchema = z.object({ doc: z.object({ id: z.number() }) })

type Upload = { state: 'none' | 'busy' | 'there' } | { state: 'failed'; message: string }

/** The paper with the signature, sent as soon as it is chosen; on a telephone the camera takes it. */
export function ScanField({
  onScan,
  onBusy,
}: {
  /** The id of the scan that is there now. */
  onScan: (scan: number | undefined) => void
  onBusy: (isBusy: boolean) => void
}) {
  const [upload, setUpload] = useState<Upload>({ state: 'none' })
  const [name, setName] = useState('')

  const send = async (file: File) => {
    setName(file.name)
    setUpload({ state: 'busy' })
    onScan(undefined)
    onBusy(true)
    try {
      const { doc } = await sendFile('/api/scans?depth=0', { file, data: {}, schema: uploadedSchema })
      onScan(doc.id)
      setUpload({ state: 'there' })
    } catch (error) {
      setUpload({ state: 'failed', message: messageOf(error) })
    } finally {
      onBusy(false)
    }
  }
  const remove = () => {
    onScan(undefined)
    setUpload({ state: 'none' })
  }

  return (
    <div className={styles.comment}>
      <span>审签扫描件（可不附）</span>
      {/* In its place then stands that it is there: below it nobody saw it. */}
      {upload.state !== 'there' && (
        <DropFiles
          label="审签扫描件"
          hint="PDF、JPEG 或 PNG，20 MB 以内，手机可以直接拍。只供文明办和本单位查看。"
          accept={SCAN_ACCEPT}
          disabled={upload.state === 'busy'}
          onFiles={([file]) => file && void send(file)}
        />
      )}
      <p role="status">
        {upload.state === 'busy' && `正在上传“${name}”…`}
        {upload.state === 'there' && `已上传“${name}”。`}
      </p>
      {upload.state === 'there' && (
        <div className={styles.phrases}>
          <button type="button" className={styles.phrase} onClick={remove}>
            不附扫描件
          </button>
        </div>
      )}
      {upload.state === 'failed' && (
        <p role="alert" className={styles.refusal}>
          {upload.message}扫描件没有附上，可以重新选择，也可以不附，直接提交。
        </p>
      )}
    </div>
  )
}

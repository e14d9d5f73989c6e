'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { reviewsOf, whoseReviews } from '@/domain/stages/reviews'
import { ActionDialog } from './ActionDialog'
import styles from './ActionDialog.module.css'
import type { ActionDialogProps } from './actionTypes'

/** A review after the first: of the text that the earlier ones were of. What is not saved yet is saved first, by itself, and they may fall. */
export function LaterReviewDialog(props: ActionDialogProps) {
  const { data } = useDocumentInfo()
  return (
    <ActionDialog {...props} unsaved={false} blocked={props.unsaved}>
      {props.unsaved && (
        <p className={styles.unsaved}>
          页面上有未保存的修改，请先关闭本窗口，保存后再审。改动标题、正文或署名企业的，
          {whoseReviews(reviewsOf(data?.reviews))}随之取消，要从头重新审核；只改其他内容的，保存后可以接着审。
        </p>
      )}
    </ActionDialog>
  )
}

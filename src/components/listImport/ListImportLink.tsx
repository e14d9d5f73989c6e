import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { isListSlug } from '@/domain/lists/listSheets'
import { listImportPath } from '../admin/paths'

/** From a list to the page that brings it in from Excel, and takes it out. */
export function ListImportLink({ collectionSlug, hasCreatePermission }: BeforeListTableServerProps) {
  if (!hasCreatePermission || !isListSlug(collectionSlug)) return null
  return (
    <p>
      <Link href={listImportPath(collectionSlug)}>从 Excel 导入或导出</Link>
    </p>
  )
}

import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isListSlug, LIST_SHEETS, type ListSlug } from '@/domain/lists/listSheets'
import { AdminPage } from '../admin/AdminPage'
import { requireAccount } from '../admin/pageDoors'
import { listPath } from '../admin/paths'
import { ListImport } from './ListImport'
import styles from './ListImport.module.css'

/** `/admin/lists/:slug`: a list from Excel, for whoever may add to it. */
export function ListImportPage(page: AdminViewServerProps) {
  const slug = page.params?.segments?.[1]
  requireAccount(page)
  const { permissions } = page.initPageResult
  if (!isListSlug(slug) || !permissions.collections?.[slug]?.create) redirect('/admin')
  const { name, columns } = LIST_SHEETS[slug]
  return (
    <AdminPage page={page} title={`从 Excel 导入${name}`} aside={<Link href={listPath(slug)}>{name}</Link>}>
      <p className={styles.lead}>
        认得的列：{columns.map(({ label }) => label).join('、')}。列名写法不同、次序不同都可以。
        <a href={`/api/${slug}/export.xlsx`} download>
          下载现有名单
        </a>
        ，改好再导入，最不容易错。{NOTES[slug]}
      </p>
      <ListImport slug={slug} />
    </AdminPage>
  )
}

const NOTES: Record<ListSlug, string> = {
  recipients: '一个单位有几个邮箱的，写在一格里（分号、逗号、换行隔开）或各占一行都可以。',
  companies: '一家企业有几位联系人的，各占一行。',
  users: '新账号的首次登录密码由系统寄到本人邮箱，登录后要求更换。',
  lexicon: '一格里有几种写法或例外的，用分号隔开。',
}

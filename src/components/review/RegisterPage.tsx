import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { readRegisterDesk } from '@/services/desk/readRegisterDesk'
import { AdminPage } from '../admin/AdminPage'
import { requireEditor } from '../admin/pageDoors'
import { createPath } from '../admin/paths'
import { RegisterForm } from './RegisterForm'

/** `/admin/register`: the short form for what the office finds itself in 公众号 and on 官网. */
export async function RegisterPage(page: AdminViewServerProps) {
  const req = requireEditor(page)
  const { companies, isStaged } = await readRegisterDesk(poolOf(req.payload))
  return (
    <AdminPage
      page={page}
      title="登记稿件"
      aside={
        <Link href={createPath('articles')} prefetch={false}>
          有图片或表格？用完整表单写
        </Link>
      }
    >
      <RegisterForm companies={companies} isStaged={isStaged} />
    </AdminPage>
  )
}

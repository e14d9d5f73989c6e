import { isKeeper, type Standing } from '@/domain/workflow/standing'
import { listPath, RECORD_PATH } from '../admin/paths'
import { Lines } from './Lines'
import { Section } from './Section'

/** The home page of who has no part in the content: the lists an administrator keeps, the records an auditor reads. */
export function KeeperHome({ user }: { user: Standing }) {
  const lines = isKeeper(user) ? KEPT : RECORDS
  return (
    <Section title={isKeeper(user) ? '管理' : '审计'}>
      <Lines lines={lines.map((line, key) => ({ ...line, key }))} empty="" />
    </Section>
  )
}

const KEPT = [
  { href: listPath('users'), title: '用户', facts: ['开通、停用账号，设置角色'] },
  { href: listPath('companies'), title: '企业', facts: ['名称、顺序和联系人'] },
  { href: listPath('recipients'), title: '报送单位', facts: ['印在版记上的单位和收件邮箱'] },
  { href: '/admin/globals/settings', title: '简报设置', facts: ['名称、三员分立和各项规则'] },
]

const RECORDS = [
  { href: RECORD_PATH, title: '审计', facts: ['谁、何时、从哪里、做了什么，可导出'] },
  { href: listPath('transitions'), title: '流转记录', facts: ['稿件和各期的每一步'] },
]

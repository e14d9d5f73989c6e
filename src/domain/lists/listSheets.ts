import { COMPANY_COLUMNS, COMPANY_NEEDED } from './companiesList'
import { LEXICON_COLUMNS, LEXICON_NEEDED } from './lexiconList'
import type { Column } from './listTypes'
import { RECIPIENT_COLUMNS, RECIPIENT_NEEDED } from './recipientsList'
import { USER_COLUMNS, USER_NEEDED } from './usersList'

export type ListSlug = 'recipients' | 'companies' | 'users' | 'lexicon'

/** A list that comes from a sheet and goes into one: how it is called, its columns, those without which it is none. */
export type ListSheet = { name: string; columns: readonly Column[]; needed: readonly string[] }

export const LIST_SHEETS: Record<ListSlug, ListSheet> = {
  recipients: { name: '报送单位', columns: RECIPIENT_COLUMNS, needed: RECIPIENT_NEEDED },
  companies: { name: '企业', columns: COMPANY_COLUMNS, needed: COMPANY_NEEDED },
  users: { name: '账号', columns: USER_COLUMNS, needed: USER_NEEDED },
  lexicon: { name: '词库', columns: LEXICON_COLUMNS, needed: LEXICON_NEEDED },
}

export function isListSlug(slug: unknown): slug is ListSlug {
  return typeof slug === 'string' && Object.hasOwn(LIST_SHEETS, slug)
}

import { domainOf } from '../parseMailbox'

/** RFC 2919: the briefs of one office are one list, by whatever rule a mail program sorts them. */
export function listId(sender: string): string {
  return `<jianbao.${domainOf(sender)}>`
}

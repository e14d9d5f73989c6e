import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'
import { RuleError } from '@/domain/ruleError'
import { isEditor } from '@/domain/workflow/standing'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import sql from 'sql-template-tag'

/**
 * Puts the shipped words into the lexicon, but for those it has, whatever was made of them.
 * @throws RuleError forbidden
 */
export async function addStarterLexicon({ req }: { req: PersonRequest }): Promise<{ added: number }> {
  if (!isEditor(req.user)) throw new RuleError('forbidden', 'staff-only', '只有文明办可以维护词库。')
  const rows = STARTER_LEXICON.map(({ kind, text, suggestion, variants, exceptions, note }) => ({
    kind,
    text,
    suggestion: suggestion ?? null,
    variants: variants?.join('\n') ?? null,
    exceptions: exceptions?.join('\n') ?? null,
    note: note ?? null,
  }))
  return inTransaction(req, async (transaction) => {
    // One statement for 300 rows; the rules of an entry hold for them by a unit test.
    const { rowCount } = await transaction.query(sql`
      insert into lexicon (kind, text, suggestion, variants, exceptions, note, active)
      select kind::enum_lexicon_kind, text, suggestion, variants, exceptions, note, true
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as word(kind text, text text, suggestion text, variants text, exceptions text, note text)
      on conflict do nothing`)
    return { added: rowCount ?? 0 }
  })
}

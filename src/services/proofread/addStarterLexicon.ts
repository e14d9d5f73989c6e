import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'
import { RuleError } from '@/domain/ruleError'
import { isEditor } from '@/domain/workflow/standing'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import sql from 'sql-template-tag'
import { cancelChanged } from '../issues/cancelChanged'

/**
 * Puts the shipped words into the lexicon, but for those it has, whatever was made of them.
 * @returns how many were added, and where there are any, remarks on what that led to elsewhere
 * @throws RuleError forbidden
 */
export async function addStarterLexicon({
  req,
}: {
  req: PersonRequest
}): Promise<{ added: number; remarks?: string[] }> {
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
    // What a hook of each entry would do, once for all of them.
    const remarks = await cancelChanged({ what: '词库', parts: ['articles'] }, { req })
    return { added: rowCount ?? 0, ...(remarks.length > 0 && { remarks }) }
  })
}

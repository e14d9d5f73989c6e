import type { EarlierProposal } from '@/domain/answers/earlierIssues'
import { titleInline } from '@/domain/title'

const OUTCOMES = {
  proposed: '可写入',
  filed: '已写入',
  present: '已在系统里，跳过',
  refused: '没有写入',
} as const satisfies Record<EarlierProposal['outcome'], string>

/** One line a file, what is doubtful below it, and the sum. */
export function printProposals(
  proposals: readonly EarlierProposal[],
  { write, person }: { write: boolean; person: string },
): void {
  console.log(['文件', '年份', '期号', '总期号', '日期', '稿件', '结果'].join('\t'))
  for (const proposal of proposals) {
    const { file, year, number, totalNumber, date, titles, faults } = proposal
    const cells = [file, year, number, totalNumber, date, `${titles.length}篇`, resultOf(proposal)]
    console.log(cells.map((cell) => cell ?? '？').join('\t'))
    for (const { message } of faults) console.log(`    ！${message}`)
    if (!write && faults.length === 0) console.log(`    ${titles.map(titleInline).join(' / ')}`)
  }
  const count = (wanted: (proposal: EarlierProposal) => boolean) => proposals.filter(wanted).length
  const doubtful = count(({ faults, outcome }) => faults.length > 0 && outcome !== 'filed')
  const present = count(({ outcome }) => outcome === 'present')
  console.log(
    write
      ? `共 ${proposals.length} 份：写入 ${count(({ outcome }) => outcome === 'filed')} 份，跳过 ${present} 份（已在系统里），没有写入 ${count(({ outcome }) => outcome === 'refused')} 份。记在${person}名下。没有发邮件，没有通知任何人。`
      : `共 ${proposals.length} 份：可写入 ${proposals.length - doubtful - present} 份，已在系统里 ${present} 份，要人看 ${doubtful} 份。什么都没有写入；加上 --write 写入没有疑问的各期。`,
  )
}

function resultOf({ outcome, faults }: EarlierProposal): string {
  return outcome === 'proposed' && faults.length > 0 ? '要人看' : OUTCOMES[outcome]
}

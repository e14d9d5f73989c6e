import type { Issue } from '@/payload-types'
import type { PersonRequest } from '../http/actionEndpoint'
import type { Finding } from './preflight'

/** Numbers and dates that are allowed and yet look like a slip: a gap, a step back, a year that is not the date's. */
export async function numberWarnings(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [{ id: { not_equals: issue.id } }, { totalNumber: { less_than: issue.totalNumber ?? 0 } }],
    },
    sort: '-totalNumber',
    limit: 1,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    select: { year: true, number: true, totalNumber: true, date: true, name: true },
  })
  const messages = [...againstItself(issue), ...(docs[0] ? againstPrevious(issue, docs[0]) : [])]
  return messages.map((message) => ({ code: 'unusual-number', message }))
}

type Numbers = Pick<Issue, 'year' | 'number' | 'totalNumber' | 'date' | 'name'>

function againstItself({ year, date }: Numbers): string[] {
  return year === Number(date.slice(0, 4)) ? [] : [`年份是 ${year}，印发日期却是 ${date}，请核对。`]
}

function againstPrevious(issue: Numbers, previous: Numbers): string[] {
  const messages: string[] = []
  const total = (previous.totalNumber ?? 0) + 1
  const number = previous.year === issue.year ? (previous.number ?? 0) + 1 : 1
  if (issue.totalNumber !== total)
    messages.push(`总期号一般应为 ${total}（上一期是${previous.name}），现在是 ${issue.totalNumber}。`)
  if (issue.number !== number)
    messages.push(`期号一般应为第 ${number} 期（上一期是${previous.name}），现在是第 ${issue.number} 期。`)
  if (issue.date < previous.date)
    messages.push(`印发日期 ${issue.date} 早于上一期的 ${previous.date}，请核对。`)
  return messages
}

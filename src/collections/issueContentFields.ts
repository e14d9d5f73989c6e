import type { Field, Where } from 'payload'
import type { Issue } from '@/payload-types'
import { dayField } from './dayField'
import { issueScoresField } from './issueScoresField'
import { shownToStaff } from './options'

/** What the editor may choose from: approved articles that stand in no issue, and what stands in this one. */
function freeOrIn(issue: number | string | undefined): Where {
  const approved: Where = { status: { equals: 'approved' } }
  const free: Where = { issue: { exists: false } }
  const here: Where[] = issue === undefined ? [] : [{ issue: { equals: issue } }]
  return { or: [{ and: [approved, free] }, ...here] }
}

/** What an issue consists of: its articles in order, and the tables 来稿及刊用情况 and 记分通报. */
export const issueContentFields: Field[] = [
  {
    name: 'articles',
    type: 'relationship',
    label: '刊用稿件（按此顺序排印）',
    relationTo: 'articles',
    hasMany: true,
    maxRows: 100,
    filterOptions: ({ id }) => freeOrIn(id),
    // Not in the form: it would send back the order as it was when the page was opened. 编排 saves it by itself.
    admin: { disabled: true },
  },
  {
    name: 'composition',
    type: 'ui',
    admin: {
      components: { Field: '/components/compose/Composition#Composition' },
      disableListColumn: true,
    },
  },
  {
    name: 'statistics',
    type: 'group',
    label: '来稿及刊用情况',
    admin: {
      // What a filed issue printed stands in its file, and its figures under 统计: an empty box would deny it.
      condition: (data: Partial<Issue>, siblings, context) =>
        shownToStaff(data, siblings, context) && (data.filed !== true || data.statistics?.include === true),
    },
    fields: [
      { name: 'include', type: 'checkbox', label: '随本期刊印统计表', defaultValue: false },
      {
        name: 'quarter',
        type: 'ui',
        admin: {
          components: { Field: '/components/compose/QuarterField#QuarterField' },
          condition: (_, siblings) => Boolean(siblings?.include),
        },
      },
      {
        type: 'row',
        admin: { condition: (_, siblings) => Boolean(siblings?.include) },
        fields: [dayField({ name: 'from', label: '起始日期' }), dayField({ name: 'to', label: '截止日期' })],
      },
    ],
  },
  issueScoresField,
]

import type { Field } from 'payload'
import { fieldForNobody } from '@/access/rules'
import { SERIES, USUAL_SERIES } from '@/domain/series'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import { dayField } from './dayField'
import { optionsOf } from './options'
import { wholeNumber } from './wholeNumber'

/** What tells one issue from another, and where it stands. */
export const issueNumbersField: Field = {
  type: 'row',
  fields: [
    {
      name: 'series',
      type: 'select',
      label: '刊别',
      defaultValue: USUAL_SERIES,
      options: optionsOf(SERIES),
      admin: { description: '增刊另排期号，没有总期号。' },
    },
    {
      name: 'year',
      type: 'number',
      label: '年份',
      index: true,
      validate: wholeNumber({ from: 1949 }),
    },
    { name: 'number', type: 'number', label: '第几期', validate: wholeNumber({ from: 1 }) },
    {
      name: 'totalNumber',
      type: 'number',
      label: '总第几期',
      unique: true,
      admin: { condition: (data) => data.series !== 'supplement' },
      validate: wholeNumber({ from: 1 }),
    },
    dayField({ name: 'date', label: '印发日期', required: true }),
    {
      name: 'status',
      type: 'select',
      label: '状态',
      defaultValue: 'draft',
      options: optionsOf(ISSUE_STATUSES),
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { readOnly: true, components: { Cell: '/components/sign/IssueStatusCell#IssueStatusCell' } },
    },
  ],
}

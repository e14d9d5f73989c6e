import type { CollectionConfig, Where } from 'payload'
import { allOf, anyOf, where } from '@/access/compose'
import { anybodyLoggedIn, fieldForNobody, fieldForStaff, isReviewer } from '@/access/rules'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import { guardIssue } from '@/hooks/issues/guardIssue'
import { proposeNumbers } from '@/hooks/issues/proposeNumbers'
import { checkIssueArticles } from '@/hooks/issues/checkIssueArticles'
import { syncArticleIssue } from '@/hooks/issues/syncArticleIssue'
import { refuseDeletingSubmitted } from '@/hooks/issues/refuseDeletingSubmitted'
import { nameIssue } from '@/hooks/issues/nameIssue'
import { lockDocument } from '@/hooks/shared/lockDocument'
import { issueActions } from '@/services/issues/endpoints'
import { dayField } from './dayField'
import { optionsOf, shownToStaff } from './options'
import { wholeNumber } from './wholeNumber'

const isDraft = where({ status: { equals: 'draft' } })
const isPublished = where({ status: { equals: 'published' } })

/** What the editor may choose from: approved articles that stand in no issue, and what stands in this one. */
function freeOrIn(issue: number | string | undefined): Where {
  const approved: Where = { status: { equals: 'approved' } }
  const free: Where = { issue: { exists: false } }
  const here: Where[] = issue === undefined ? [] : [{ issue: { equals: issue } }]
  return { or: [{ and: [approved, free] }, ...here] }
}

export const Issues: CollectionConfig = {
  slug: 'issues',
  labels: { singular: '期', plural: '期刊' },
  defaultSort: '-totalNumber',
  disableBulkEdit: true,
  disableDuplicate: true,
  admin: {
    pagination: { defaultLimit: 50 },
    group: '简报',
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'date', 'status', 'publishedAt', 'pdf'],
    components: {
      edit: { beforeDocumentControls: ['/components/workflow/IssueActions#IssueActions'] },
    },
  },
  versions: { maxPerDoc: 0 },
  endpoints: issueActions,
  access: {
    create: isReviewer,
    read: anyOf(isReviewer, allOf(anybodyLoggedIn, isPublished)),
    readVersions: isReviewer,
    update: allOf(isReviewer, isDraft),
    delete: allOf(isReviewer, isDraft),
  },
  hooks: {
    beforeOperation: [lockDocument('issues')],
    beforeValidate: [proposeNumbers],
    beforeChange: [guardIssue, checkIssueArticles, nameIssue],
    afterChange: [syncArticleIssue],
    beforeDelete: [refuseDeletingSubmitted],
  },
  indexes: [{ fields: ['year', 'number'], unique: true }],
  fields: [
    {
      name: 'reason',
      type: 'ui',
      admin: {
        components: { Field: '/components/workflow/ReasonBanner#ReasonBanner' },
        disableListColumn: true,
      },
    },
    {
      name: 'progress',
      type: 'ui',
      admin: { components: { Field: '/components/issue/Progress#Progress' }, disableListColumn: true },
    },
    {
      name: 'name',
      type: 'text',
      label: '期号',
      admin: { hidden: true },
      access: { create: fieldForNobody, update: fieldForNobody },
    },
    {
      type: 'row',
      fields: [
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
          validate: wholeNumber({ from: 1 }),
        },
        dayField({ name: 'date', label: '印发日期', required: true }),
      ],
    },
    {
      name: 'articles',
      type: 'relationship',
      label: '刊用稿件（按此顺序排印）',
      relationTo: 'articles',
      hasMany: true,
      maxRows: 100,
      filterOptions: ({ id }) => freeOrIn(id),
      admin: {
        isSortable: true,
        description: '只能选“已采用”且未编入其他期的稿件；拖动可调整先后。',
        // An author may not read other companies' articles, so they would be a row of numbers; the PDF has them all.
        condition: shownToStaff,
      },
    },
    {
      name: 'statistics',
      type: 'group',
      label: '来稿及刊用情况',
      admin: { condition: shownToStaff },
      fields: [
        { name: 'include', type: 'checkbox', label: '随本期刊印统计表', defaultValue: false },
        {
          type: 'row',
          admin: { condition: (_, siblings) => Boolean(siblings?.include) },
          fields: [
            dayField({ name: 'from', label: '起始日期' }),
            dayField({ name: 'to', label: '截止日期' }),
          ],
        },
      ],
    },
    {
      type: 'collapsible',
      label: '版面选项',
      admin: { initCollapsed: true, condition: shownToStaff },
      fields: [
        { name: 'secrecy', type: 'text', label: '密级', maxLength: 20 },
        { name: 'serial', type: 'text', label: '编号', maxLength: 20 },
        { name: 'editorsNote', type: 'textarea', label: '按语', maxLength: 1000 },
        { name: 'contents', type: 'checkbox', label: '印本期要目', defaultValue: false },
        { name: 'copies', type: 'number', label: '共印份数', validate: wholeNumber({ from: 1 }) },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      defaultValue: 'draft',
      options: optionsOf(ISSUE_STATUSES),
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: '发布时间',
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => data.status === 'published',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      },
    },
    {
      name: 'revision',
      type: 'number',
      label: '版次',
      defaultValue: 1,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => data.status === 'published' },
    },
    {
      name: 'pdf',
      type: 'upload',
      label: 'PDF',
      relationTo: 'pdfs',
      access: { create: fieldForNobody, update: fieldForNobody },
      // The panel 发布情况 has the link, also while the PDF is still being made.
      admin: { hidden: true },
    },
    {
      name: 'submittedBy',
      type: 'relationship',
      label: '送签人',
      relationTo: 'users',
      access: { create: fieldForNobody, read: fieldForStaff, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.submittedBy) },
    },
    {
      name: 'history',
      type: 'ui',
      admin: { components: { Field: '/components/workflow/History#History' }, disableListColumn: true },
    },
  ],
}

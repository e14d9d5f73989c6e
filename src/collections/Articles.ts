import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from '@/access/compose'
import {
  anybodyLoggedIn,
  fieldForNobody,
  fieldForStaff,
  isReviewer,
  ownCompany,
  ownCompanyVersions,
  ownWriting,
} from '@/access/rules'
import { CHANNELS } from '@/domain/channel'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { fillHeadline } from '@/hooks/articles/fillHeadline'
import { guardArticle } from '@/hooks/articles/guardArticle'
import { fillOrigin } from '@/hooks/articles/fillOrigin'
import { refuseDeletingSubmitted } from '@/hooks/articles/refuseDeletingSubmitted'
import { lockDocument } from '@/hooks/shared/lockDocument'
import { articleActions } from '@/services/articles/endpoints'
import { articleEditor } from './articleEditor'
import { optionsOf, shownToStaff } from './options'

const notYetSubmitted = where({
  and: [{ status: { equals: 'draft' } }, { firstSubmittedAt: { exists: false } }],
})
const isDraft = where({ status: { equals: 'draft' } })
const cameIn = where({ status: { in: ['review', 'approved'] } })

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: '稿件', plural: '稿件' },
  defaultSort: '-updatedAt',
  disableBulkEdit: true,
  // Whoever reads an issue reads the titles of its articles, not all their texts.
  defaultPopulate: { headline: true, title: true, status: true, company: true, channel: true },
  admin: {
    pagination: { defaultLimit: 50 },
    group: '稿件',
    hideAPIURL: true,
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'company', 'channel', 'status', 'firstSubmittedAt', 'updatedAt'],
    listSearchableFields: ['headline'],
    components: {
      edit: { beforeDocumentControls: ['/components/workflow/ArticleActions#ArticleActions'] },
    },
  },
  versions: { maxPerDoc: 0 },
  endpoints: articleActions,
  access: {
    create: anybodyLoggedIn,
    read: anyOf(isReviewer, ownCompany),
    readVersions: anyOf(isReviewer, ownCompanyVersions),
    update: anyOf(allOf(isReviewer, anyOf(cameIn, allOf(isDraft, ownWriting))), allOf(ownCompany, isDraft)),
    delete: anyOf(allOf(isReviewer, notYetSubmitted, ownWriting), allOf(ownCompany, notYetSubmitted)),
  },
  hooks: {
    beforeOperation: [lockDocument('articles')],
    beforeValidate: [fillOrigin],
    beforeChange: [guardArticle, fillHeadline],
    beforeDelete: [refuseDeletingSubmitted],
  },
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
      // The title as one line, for lists and headings: HTML would show the editor's break as a space.
      name: 'headline',
      type: 'text',
      label: '标题',
      admin: { hidden: true },
      access: { create: fieldForNobody, update: fieldForNobody },
    },
    {
      name: 'title',
      type: 'textarea',
      label: '标题',
      maxLength: 200,
      admin: { description: '可按 Enter 断行，简报中按此断行排印；目录和邮件标题中自动连成一行。' },
    },
    { name: 'body', type: 'richText', label: '正文', editor: articleEditor },
    {
      name: 'company',
      type: 'relationship',
      label: '署名企业',
      relationTo: 'companies',
      index: true,
      admin: {
        position: 'sidebar',
        description: '留空表示本局稿件，不计入任何企业。',
        // What `fillOrigin` settles for an author is not asked of one.
        condition: shownToStaff,
      },
    },
    {
      name: 'channel',
      type: 'select',
      label: '来源渠道',
      required: true,
      defaultValue: 'submission',
      options: optionsOf(CHANNELS),
      admin: { position: 'sidebar', condition: shownToStaff },
    },
    {
      name: 'sourceUrl',
      type: 'text',
      label: '原文链接',
      maxLength: 500,
      validate: (value: string | null | undefined) =>
        !value || /^https?:\/\/\S+$/.test(value) || '请填写以 http:// 或 https:// 开头的完整链接。',
      admin: {
        position: 'sidebar',
        condition: ({ channel }) => channel === 'wechat' || channel === 'website',
      },
    },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      defaultValue: 'draft',
      options: optionsOf(ARTICLE_STATUSES),
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'issue',
      type: 'relationship',
      label: '所在期',
      relationTo: 'issues',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.issue) },
    },
    {
      name: 'firstSubmittedAt',
      type: 'date',
      label: '首次来稿时间',
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data.firstSubmittedAt),
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
      },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      label: '录入人',
      relationTo: 'users',
      // Not for authors: through it they could ask for the addresses of the office's people.
      access: { create: fieldForNobody, read: fieldForStaff, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.createdBy) },
    },
    {
      name: 'history',
      type: 'ui',
      admin: { components: { Field: '/components/workflow/History#History' }, disableListColumn: true },
    },
  ],
}

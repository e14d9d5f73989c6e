import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from '@/access/compose'
import {
  addressedSolicitations,
  fieldForNobody,
  fieldForOffice,
  isReviewer,
  readsOffice,
} from '@/access/rules'
import { SOLICITATION_STATUSES } from '@/domain/workflow/solicitation'
import { sayWhyKept } from '@/hooks/shared/sayWhyKept'
import { MOST_DUE_DAYS, MOST_WANTED } from '@/domain/solicitation'
import { countDueDays } from '@/hooks/solicitations/countDueDays'
import { lockDocument } from '@/hooks/shared/lockDocument'
import { guardSolicitation } from '@/hooks/solicitations/guardSolicitation'
import { solicitationActions } from '@/api/solicitationEndpoints'
import { dayField } from './dayField'
import { remarkDueDay } from '@/hooks/shared/remarkDueDay'
import { SHOWN_INSTANT } from './instantField'
import { panelField } from './panelField'
import { optionsOf, shownToStaff } from './options'
import { visibleText } from './visibleText'
import { numberBetween } from './wholeNumber'

const notYetSent = where({ status: { equals: 'draft' } })

/** 约稿: the office asks companies for articles on a topic by a date. Whom it asks is settled when it goes out. */
export const Solicitations: CollectionConfig = {
  slug: 'solicitations',
  labels: { singular: '约稿', plural: '约稿' },
  defaultSort: '-due',
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: solicitationActions,
  defaultPopulate: { topic: true, due: true, status: true },
  admin: {
    pagination: { defaultLimit: 50 },
    group: '稿件',
    hideAPIURL: true,
    useAsTitle: 'topic',
    defaultColumns: ['topic', 'due', 'status'],
    components: {
      edit: { beforeDocumentControls: ['/components/solicitation/SolicitationActions#SolicitationActions'] },
    },
  },
  access: {
    create: isReviewer,
    read: anyOf(readsOffice, addressedSolicitations),
    update: isReviewer,
    delete: allOf(isReviewer, notYetSent),
  },
  hooks: {
    beforeOperation: [
      lockDocument('solicitations'),
      sayWhyKept('发出过的约稿不能删除；不再征集时请结束约稿。'),
    ],
    beforeValidate: [countDueDays],
    beforeChange: [guardSolicitation],
    afterChange: [remarkDueDay('截稿日期')],
  },
  fields: [
    panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
    {
      name: 'answers',
      type: 'ui',
      admin: {
        components: { Field: '/components/solicitation/Answers#Answers' },
        disableListColumn: true,
      },
    },
    { name: 'topic', type: 'text', label: '主题', required: true, maxLength: 100, validate: visibleText },
    {
      name: 'description',
      type: 'textarea',
      label: '要求',
      maxLength: 2000,
      admin: { description: '写什么、篇幅多少、要不要图片。各企业投稿人会原样看到。' },
    },
    {
      name: 'dueDays',
      type: 'number',
      label: '几个工作日内交稿',
      access: { read: fieldForOffice },
      validate: (value: unknown) =>
        value === undefined || value === null || numberBetween(1, MOST_DUE_DAYS)(value),
      admin: {
        condition: (data, siblings, context) => shownToStaff(data, siblings, context) && !data.openedAt,
        description: '可不填。填了，截稿日期从发出次日起按工作日推算，不必另填。',
      },
    },
    dayField({ name: 'due', label: '截稿日期', required: true, countedFrom: 'dueDays' }),
    {
      name: 'wanted',
      type: 'number',
      label: '每家篇数',
      required: true,
      defaultValue: 1,
      validate: numberBetween(1, MOST_WANTED),
      admin: {
        // Of one that went out it stands with whom it went to.
        condition: (data) => !data.openedAt,
        description: '每家企业要交几篇。交齐才算应约，可以多交。',
      },
    },
    {
      name: 'everyCompany',
      type: 'checkbox',
      label: '面向全部参与统计的企业',
      defaultValue: true,
      access: { read: fieldForOffice },
      admin: {
        condition: (data, siblings, context) => shownToStaff(data, siblings, context) && !data.openedAt,
      },
    },
    {
      // Other companies are none of a company's business.
      name: 'companies',
      type: 'relationship',
      relationTo: 'companies',
      hasMany: true,
      label: '约稿企业',
      access: { read: fieldForOffice },
      admin: {
        condition: (data, siblings, context) =>
          shownToStaff(data, siblings, context) && !data.everyCompany && !data.openedAt,
      },
    },
    {
      // Whom it went to is settled: text, not fields that do nothing.
      name: 'sentTo',
      type: 'ui',
      admin: {
        components: { Field: '/components/solicitation/SentTo#SentTo' },
        condition: (data, siblings, context) =>
          shownToStaff(data, siblings, context) && Boolean(data.openedAt),
        disableListColumn: true,
      },
    },
    {
      name: 'status',
      type: 'select',
      label: '状态',
      defaultValue: 'draft',
      options: optionsOf(SOLICITATION_STATUSES),
      index: true,
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'openedAt',
      type: 'date',
      label: '发出时间',
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => Boolean(data.openedAt),
        ...SHOWN_INSTANT,
      },
    },
    {
      name: 'history',
      type: 'ui',
      admin: { components: { Field: '/components/workflow/History#History' }, disableListColumn: true },
    },
  ],
}

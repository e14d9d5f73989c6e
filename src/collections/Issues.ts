import type { CollectionConfig } from 'payload'
import { allOf, anyOf, where } from '@/access/compose'
import { fieldForNobody, isReviewer, readsOffice, seesPublished } from '@/access/rules'
import { checkIssueArticles } from '@/hooks/issues/checkIssueArticles'
import { checkSigners } from '@/hooks/issues/checkSigners'
import { decideStep } from '@/hooks/issues/decideStep'
import { endMarks } from '@/hooks/issues/endMarks'
import { giveMark } from '@/hooks/issues/giveMark'
import { endSchedule } from '@/hooks/issues/endSchedule'
import { fileInArchive } from '@/hooks/issues/fileInArchive'
import { freezeView } from '@/hooks/issues/freezeView'
import { guardIssue } from '@/hooks/issues/guardIssue'
import { nameIssue } from '@/hooks/issues/nameIssue'
import { proposeNumbers } from '@/hooks/issues/proposeNumbers'
import { recordStep } from '@/hooks/issues/recordStep'
import { refuseDeletingSubmitted } from '@/hooks/issues/refuseDeletingSubmitted'
import { requireComplete } from '@/hooks/issues/requireComplete'
import { requireMailChoice } from '@/hooks/issues/requireMailChoice'
import { requireSeen } from '@/hooks/issues/requireSeen'
import { requireTime } from '@/hooks/issues/requireTime'
import { signContent } from '@/hooks/issues/signContent'
import { requireSecondPerson } from '@/hooks/issues/requireSecondPerson'
import { stampStep } from '@/hooks/issues/stampStep'
import { syncArticleIssue } from '@/hooks/issues/syncArticleIssue'
import { tellOfStep } from '@/hooks/issues/tellOfStep'
import { takeArticlesAlong } from '@/hooks/issues/takeArticlesAlong'
import { writeDeliveries } from '@/hooks/issues/writeDeliveries'
import { writePublication } from '@/hooks/issues/writePublication'
import { sayWhyKept } from '@/hooks/shared/sayWhyKept'
import { signVersion } from '@/hooks/shared/signVersion'
import { lockDocument } from '@/hooks/shared/lockDocument'
import { issueActions } from '@/api/issueEndpoints'
import { filedFields } from './filedFields'
import { SHOWN_INSTANT } from './instantField'
import { issueAudienceField } from './issueAudienceField'
import { issueContentFields } from './issueContentFields'
import { issueLayoutField } from './issueLayoutField'
import { issueNumbersField } from './issueNumbersField'
import { scheduleFields } from './scheduleFields'
import { markFields } from './markFields'
import { shownToStaff } from './options'
import { panelField } from './panelField'
import { signingFields } from './signingFields'
import { editedByField, NO_DIFF } from './versionFields'

const VERSIONS_VIEW = { Component: '/components/versions/DocumentVersions#DocumentVersions' }
const isDraft = where({ status: { equals: 'draft' } })
const isPublished = where({ status: { equals: 'published' } })

export const Issues: CollectionConfig = {
  slug: 'issues',
  labels: { singular: '期', plural: '期刊' },
  // Supplements have no total number.
  defaultSort: ['-date', '-totalNumber'],
  disableBulkEdit: true,
  disableDuplicate: true,
  admin: {
    pagination: { defaultLimit: 50 },
    group: '简报',
    hideAPIURL: true,
    useAsTitle: 'name',
    enableListViewSelectAPI: true,
    defaultColumns: ['name', 'date', 'status', 'publishedAt', 'pdf'],
    components: {
      views: { edit: { default: { tab: { label: '本期' } }, versions: VERSIONS_VIEW } },
      beforeListTable: ['/components/earlier/EarlierLink#EarlierLink'],
      edit: {
        beforeDocumentControls: ['/components/workflow/IssueActions#IssueActions'],
      },
    },
  },
  versions: { maxPerDoc: 0 },
  endpoints: issueActions,
  access: {
    create: isReviewer,
    read: anyOf(readsOffice, allOf(seesPublished, isPublished)),
    readVersions: readsOffice,
    update: allOf(isReviewer, isDraft),
    delete: allOf(isReviewer, isDraft),
  },
  hooks: {
    beforeOperation: [
      lockDocument('issues'),
      sayWhyKept('只有编辑中、没有送签过的期可以删除；送签和发布过的要留下记录。'),
    ],
    beforeValidate: [proposeNumbers],
    beforeChange: [
      guardIssue,
      signVersion,
      checkIssueArticles,
      checkSigners,
      nameIssue,
      // A step of the workflow (送签, 退回, 发布, 校对, 保密审查, 定时, 更正, 补录): may it be taken, and what would go out?
      decideStep,
      requireTime,
      requireComplete,
      requireSeen,
      giveMark,
      requireMailChoice,
      requireSecondPerson,
      freezeView,
      signContent,
      stampStep,
    ],
    afterChange: [
      syncArticleIssue,
      // What publishing and correcting cause, in the same transaction. The worker prints and mails from the rows.
      takeArticlesAlong,
      fileInArchive,
      writePublication,
      writeDeliveries,
      endMarks,
      recordStep,
      endSchedule,
      tellOfStep,
    ],
    beforeDelete: [refuseDeletingSubmitted],
  },
  indexes: [{ fields: ['series', 'year', 'number'], unique: true }],
  fields: [
    editedByField,
    panelField('heading', '/components/compose/IssueHeading#IssueHeading'),
    panelField('reason', '/components/workflow/ReasonBanner#ReasonBanner'),
    {
      name: 'awaiting',
      type: 'ui',
      admin: {
        components: { Field: '/components/sign/AwaitingBanner#AwaitingBanner' },
        condition: shownToStaff,
        disableListColumn: true,
      },
    },
    panelField('progress', '/components/issue/Progress#Progress'),
    panelField('instructions', '/components/instructions/IssueInstructions#IssueInstructions'),
    {
      name: 'name',
      type: 'text',
      label: '期号',
      admin: { hidden: true, components: NO_DIFF },
      access: { create: fieldForNobody, update: fieldForNobody },
    },
    issueNumbersField,
    {
      name: 'numberDoubts',
      type: 'ui',
      admin: {
        components: { Field: '/components/compose/NumberDoubts#NumberDoubts' },
        condition: shownToStaff,
        disableListColumn: true,
      },
    },
    ...issueContentFields,
    issueLayoutField,
    issueAudienceField,
    ...filedFields,
    {
      // Not at the side: composing needs the whole width.
      type: 'row',
      fields: [
        {
          name: 'publishedAt',
          type: 'date',
          label: '发布时间',
          access: { create: fieldForNobody, update: fieldForNobody },
          admin: {
            readOnly: true,
            condition: (data) => data.status === 'published',
            ...SHOWN_INSTANT,
          },
        },
        {
          name: 'revision',
          type: 'number',
          label: '版次',
          defaultValue: 1,
          access: { create: fieldForNobody, update: fieldForNobody },
          admin: { readOnly: true, condition: (data) => data.status === 'published' },
        },
      ],
    },
    ...signingFields,
    ...scheduleFields,
    ...markFields,
    {
      name: 'pdf',
      type: 'upload',
      label: 'PDF',
      relationTo: 'pdfs',
      access: { create: fieldForNobody, update: fieldForNobody },
      // The panel 发布情况 has the link, also while the PDF is still being made.
      admin: { hidden: true, components: { Cell: '/components/lists/PdfCell#PdfCell' } },
    },
    panelField('history', '/components/workflow/History#History'),
  ],
}

import type { CollectionConfig } from 'payload'
import { articleAccess } from '@/access/articleAccess'
import { fieldForNobody, fieldForOffice } from '@/access/rules'
import { ARTICLE_LIMITS } from '@/domain/article/bounds/limits'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { checkBounds, measureArticle } from '@/hooks/articles/checkBounds'
import { checkImages } from '@/hooks/articles/checkImages'
import { createOnce } from '@/hooks/articles/createOnce'
import { checkSolicitation } from '@/hooks/articles/checkSolicitation'
import { fillHeadline } from '@/hooks/articles/fillHeadline'
import { foldQuietVersions } from '@/hooks/articles/foldQuietVersions'
import { guardArticle } from '@/hooks/articles/guardArticle'
import { fillOrigin } from '@/hooks/articles/fillOrigin'
import { lapseReviews } from '@/hooks/articles/lapseReviews'
import { recordLapse } from '@/hooks/articles/recordLapse'
import { refuseDeletingSubmitted } from '@/hooks/articles/refuseDeletingSubmitted'
import { refuseUnreadableVersion } from '@/hooks/articles/refuseUnreadableVersion'
import { refuseUnderSignOff } from '@/hooks/articles/refuseUnderSignOff'
import { markQuietSave } from '@/hooks/articles/markQuietSave'
import { signVersion } from '@/hooks/shared/signVersion'
import { FULL_TEXT, searchFullText } from '@/hooks/articles/searchFullText'
import { sayWhyKept } from '@/hooks/shared/sayWhyKept'
import { lockDocument } from '@/hooks/shared/lockDocument'
import { refuseStale } from '@/hooks/shared/refuseStale'
import { articleActions, articleImport, articlePreview } from '@/api/articleEndpoints'
import { articleProofread } from '@/api/proofreadEndpoints'
import { reviewEndpoints } from '@/api/reviewEndpoints'
import { articleEditor } from './articleEditor'
import { SHOWN_INSTANT } from './instantField'
import { panelField } from './panelField'
import { optionsOf } from './options'
import { originFields } from './originFields'
import { stageFields } from './stageFields'
import { solicitationField } from './solicitationField'
import { unstoredFields } from './unstoredFields'
import { NO_DIFF, versionFields } from './versionFields'

const VERSIONS_VIEW = { Component: '/components/versions/DocumentVersions#DocumentVersions' }
const ASKED_BESIDE = panelField('askedBeside', '/components/solicitation/AskedBeside#AskedBeside')
const EDIT_VIEW = { Component: '/components/writing/ArticleEdit#ArticleEdit', tab: { label: '稿件' } }

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: '稿件', plural: '稿件' },
  defaultSort: '-updatedAt',
  disableBulkEdit: true,
  // Whoever reads an issue reads the titles of its articles, not all their texts.
  defaultPopulate: { headline: true, title: true, status: true, company: true, channel: true },
  admin: {
    pagination: { defaultLimit: 20 },
    group: '稿件',
    hideAPIURL: true,
    useAsTitle: 'headline',
    enableListViewSelectAPI: true,
    defaultColumns: ['headline', 'status', 'company', 'channel', 'firstSubmittedAt', 'updatedAt'],
    listSearchableFields: [FULL_TEXT],
    components: {
      views: { edit: { default: EDIT_VIEW, versions: VERSIONS_VIEW } },
      beforeListTable: ['/components/writing/ImportButton#ImportButton'],
      edit: {
        beforeDocumentControls: [
          '/components/writing/Autosave#Autosave',
          // What comes and goes stands last: no step moves under a finger.
          '/components/review/ReviewActions#ReviewActions',
          '/components/writing/PreviewButton#PreviewButton',
          '/components/writing/NewArticleImport#NewArticleImport',
          '/components/writing/TidyButton#TidyButton',
        ],
        SaveButton: '/components/writing/SaveButton#SaveButton',
      },
    },
  },
  versions: { maxPerDoc: 0 },
  endpoints: [...articleActions, articleProofread, articleImport, ...articlePreview, ...reviewEndpoints],
  access: articleAccess,
  hooks: {
    beforeOperation: [
      measureArticle,
      lockDocument('articles'),
      refuseUnreadableVersion,
      searchFullText,
      sayWhyKept('只有没有提交过的、自己写的草稿可以删除；提交过的已计入来稿统计，不用的请作“不采用”处理。'),
    ],
    beforeValidate: [fillOrigin],
    beforeChange: [
      checkBounds,
      refuseStale,
      guardArticle,
      refuseUnderSignOff,
      lapseReviews,
      checkSolicitation,
      checkImages,
      signVersion,
      markQuietSave,
      fillHeadline,
    ],
    afterChange: [createOnce, recordLapse, foldQuietVersions],
    beforeDelete: [refuseDeletingSubmitted],
  },
  fields: [
    ...versionFields,
    panelField('heading', '/components/writing/ArticleHeading#ArticleHeading'),
    panelField('place', '/components/review/QueueBar#QueueBar'),
    panelField('asked', '/components/solicitation/AskedBeside#AskedAbove'),
    panelField('standing', '/components/writing/ArticleStanding#ArticleStanding'),
    panelField('said', '/components/schedule/RemarksToast#RemarksToast'),
    panelField('reason', '/components/workflow/ReasonBanner#ReasonBanner'),
    {
      // The title as one line, for lists and headings: HTML would show the editor's break as a space.
      name: 'headline',
      type: 'text',
      label: '标题',
      admin: { hidden: true, components: NO_DIFF },
      access: { create: fieldForNobody, update: fieldForNobody },
    },
    ...unstoredFields,
    {
      name: 'title',
      type: 'textarea',
      label: '标题',
      maxLength: ARTICLE_LIMITS.titleCharacters,
      admin: {
        description: '可以换行，简报中按此断行排印；目录和邮件标题中自动连成一行。',
        disableListColumn: true,
      },
    },
    panelField('passage', '/components/compose/FindPassage#FindPassage'),
    {
      name: 'body',
      type: 'richText',
      label: '正文',
      editor: articleEditor,
      admin: { disableListColumn: true },
    },
    panelField('proofreading', '/components/proofread/ProofreadField#ProofreadField'),
    panelField('remarks', '/components/remarks/RemarksPanel#RemarksPanel'),
    { ...ASKED_BESIDE, admin: { ...ASKED_BESIDE.admin, position: 'sidebar' } },
    ...originFields,
    solicitationField,
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
        ...SHOWN_INSTANT,
      },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      label: '录入人',
      relationTo: 'users',
      // Not for authors: through it they could ask for the addresses of the office's people.
      access: { create: fieldForNobody, read: fieldForOffice, update: fieldForNobody },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.createdBy) },
    },
    ...stageFields,
    panelField('similar', '/components/review/SimilarArticles#SimilarArticles'),
    panelField('comparison', '/components/review/OriginalComparison#OriginalComparison'),
    panelField('history', '/components/workflow/History#History'),
  ],
}

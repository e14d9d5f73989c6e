import type { CollectionConfig } from 'payload'
import { isReviewer, readsOffice } from '@/access/rules'
import { listEndpoints } from '@/api/listEndpoints'
import { starterEndpoint } from '@/api/proofreadEndpoints'
import { LEXICON_KINDS } from '@/domain/proofread/lexicon'
import { checkEntry } from '@/hooks/proofread/checkEntry'
import { cancelSchedulesOfDeleted, cancelSchedulesOfEntry } from '@/hooks/shared/cancelSchedules'
import { hasRole, optionsOf } from './options'
import { panelField } from './panelField'
import { wholeNumber } from './wholeNumber'

const forKinds =
  (...kinds: string[]) =>
  (data: { kind?: unknown }) =>
    kinds.includes(String(data.kind))

/** 词库: the office's own words, for 校对 and for where a title may break. */
export const Lexicon: CollectionConfig = {
  slug: 'lexicon',
  labels: { singular: '词条', plural: '词库' },
  defaultSort: ['kind', 'text'],
  disableDuplicate: true,
  endpoints: [starterEndpoint, ...listEndpoints('lexicon')],
  indexes: [{ fields: ['kind', 'text'], unique: true }],
  admin: {
    pagination: { defaultLimit: 50 },
    // Reached from the settings and from 校对: an office that has none of it never meets it.
    group: false,
    hideAPIURL: true,
    useAsTitle: 'text',
    defaultColumns: ['text', 'kind', 'suggestion', 'note', 'active'],
    listSearchableFields: ['text', 'suggestion', 'variants'],
    components: {
      beforeListTable: [
        '/components/proofread/StarterButton#StarterButton',
        '/components/listImport/ListImportLink#ListImportLink',
      ],
    },
    hidden: hasRole('author'),
  },
  access: { create: isReviewer, read: readsOffice, update: isReviewer, delete: isReviewer },
  hooks: {
    beforeValidate: [checkEntry],
    afterChange: [cancelSchedulesOfEntry],
    afterDelete: [cancelSchedulesOfDeleted('词库')],
  },
  fields: [
    panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
    {
      name: 'kind',
      type: 'select',
      label: '类别',
      required: true,
      defaultValue: 'wrong',
      options: optionsOf(LEXICON_KINDS),
    },
    {
      name: 'text',
      type: 'text',
      label: '词语',
      required: true,
      maxLength: 50,
      admin: { description: '错词、禁用词填要查的词；名称、固定用语填正确的写法；领导填姓名。' },
    },
    {
      name: 'suggestion',
      type: 'text',
      label: '应改为',
      maxLength: 50,
      admin: { condition: forKinds('wrong', 'forbidden', 'watch') },
    },
    {
      name: 'variants',
      type: 'textarea',
      label: '常见的错误写法',
      maxLength: 1000,
      admin: { condition: forKinds('name', 'term'), description: '一行一个。' },
    },
    {
      name: 'exceptions',
      type: 'textarea',
      label: '例外',
      maxLength: 1000,
      admin: {
        condition: forKinds('wrong', 'forbidden', 'watch', 'name', 'term'),
        description: '含有这个词但没有错的说法，一行一个，例如“快递园”的例外“快递园区”。',
      },
    },
    {
      name: 'post',
      type: 'text',
      label: '职务',
      maxLength: 50,
      admin: { condition: forKinds('person'), description: '全称，例如“党组书记、局长”。' },
    },
    {
      name: 'order',
      type: 'number',
      label: '排序',
      validate: wholeNumber({ from: 1 }),
      admin: { condition: forKinds('person'), description: '1 排在最前；同一句里的先后与此不同就会提示。' },
    },
    { name: 'note', type: 'text', label: '说明', maxLength: 100 },
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true },
  ],
}

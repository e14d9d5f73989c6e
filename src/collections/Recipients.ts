import type { CollectionConfig } from 'payload'
import { listEndpoints } from '@/api/listEndpoints'
import { anyOf } from '@/access/compose'
import { isAdmin, isReviewer, readsOffice } from '@/access/rules'
import { cancelSchedules, cancelSchedulesOfDeleted } from '@/hooks/shared/cancelSchedules'
import { RECIPIENT_KINDS } from '@/domain/recipientKind'
import { emailField } from './emailField'
import { panelField } from './panelField'
import { hasRole, optionsOf } from './options'
import { pasteMailboxesField } from './pasteMailboxesField'

const keepsRecipients = anyOf(isReviewer, isAdmin)

export const Recipients: CollectionConfig = {
  slug: 'recipients',
  endpoints: listEndpoints('recipients'),
  labels: { singular: '报送单位', plural: '报送单位' },
  defaultSort: 'order',
  admin: {
    pagination: { defaultLimit: 50 },
    group: '简报',
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'order', 'everyCompany', 'active'],
    hidden: hasRole('author'),
    components: { beforeListTable: ['/components/listImport/ListImportLink#ListImportLink'] },
  },
  access: {
    create: keepsRecipients,
    read: anyOf(readsOffice, isAdmin),
    update: keepsRecipients,
    delete: keepsRecipients,
  },
  hooks: {
    afterChange: [cancelSchedules('报送单位')],
    afterDelete: [cancelSchedulesOfDeleted('报送单位')],
  },
  fields: [
    panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
    { name: 'name', type: 'text', label: '印刷名称', required: true, maxLength: 100 },
    {
      name: 'kind',
      type: 'select',
      label: '类别',
      required: true,
      defaultValue: 'copy',
      options: optionsOf(RECIPIENT_KINDS),
      admin: { description: '“报”每个单位占一行；“送”和“发”各连排成一段。' },
    },
    { name: 'order', type: 'number', label: '排列顺序', required: true, defaultValue: 0 },
    { name: 'active', type: 'checkbox', label: '启用', defaultValue: true },
    {
      name: 'everyCompany',
      type: 'checkbox',
      label: '代表全部企业',
      defaultValue: false,
      admin: { description: '勾选后，发布时取所有参与统计的企业当时的联系人邮箱。' },
    },
    pasteMailboxesField('mailboxes'),
    {
      name: 'mailboxes',
      type: 'array',
      label: '邮箱',
      labels: { singular: '邮箱', plural: '邮箱' },
      admin: { description: '没有邮箱的单位只印在版记中，不发邮件。' },
      fields: [
        { name: 'name', type: 'text', label: '收件人', maxLength: 50 },
        emailField({ required: true }),
      ],
    },
    {
      name: 'ofd',
      type: 'checkbox',
      label: '邮件另附 OFD',
      defaultValue: false,
      admin: {
        description:
          '勾选后，发给本单位各邮箱的邮件除 PDF 外另附一份 OFD。须先在“简报设置 — 邮件”中打开“邮件可附 OFD”。',
      },
    },
    {
      name: 'deliveries',
      type: 'ui',
      admin: {
        components: { Field: '/components/delivery/RecipientDeliveries#RecipientDeliveries' },
        disableListColumn: true,
      },
    },
  ],
}

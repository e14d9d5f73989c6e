import type { CollectionConfig } from 'payload'
import { listEndpoints } from '@/api/listEndpoints'
import { anyOf } from '@/access/compose'
import { fieldForOffice, isAdmin, readsOffice, ownCompanyRecord } from '@/access/rules'
import { cancelSchedules, cancelSchedulesOfDeleted } from '@/hooks/shared/cancelSchedules'
import { refuseDeletingKnown } from '@/hooks/companies/refuseDeletingKnown'
import { emailField } from './emailField'
import { panelField } from './panelField'
import { hasRole } from './options'

export const Companies: CollectionConfig = {
  slug: 'companies',
  endpoints: listEndpoints('companies'),
  labels: { singular: '企业', plural: '企业' },
  defaultSort: 'order',
  admin: {
    pagination: { defaultLimit: 50 },
    group: '系统',
    hideAPIURL: true,
    useAsTitle: 'shortName',
    defaultColumns: ['name', 'shortName', 'order', 'active'],
    hidden: hasRole('author'),
    components: { beforeListTable: ['/components/listImport/ListImportLink#ListImportLink'] },
  },
  access: {
    create: isAdmin,
    read: anyOf(readsOffice, isAdmin, ownCompanyRecord),
    update: isAdmin,
    delete: isAdmin,
  },
  hooks: {
    beforeDelete: [refuseDeletingKnown],
    afterChange: [cancelSchedules('企业')],
    afterDelete: [cancelSchedulesOfDeleted('企业')],
  },
  fields: [
    panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
    {
      name: 'name',
      type: 'text',
      label: '企业全称',
      required: true,
      unique: true,
      maxLength: 100,
      admin: { description: '印在“来稿及刊用情况”表中的名称。' },
    },
    { name: 'shortName', type: 'text', label: '简称', required: true, maxLength: 20 },
    {
      name: 'order',
      type: 'number',
      label: '排列顺序',
      required: true,
      min: 0,
      admin: { description: '统计表按此顺序排列，不按数量。' },
    },
    { name: 'active', type: 'checkbox', label: '参与统计', defaultValue: true },
    {
      name: 'contacts',
      type: 'array',
      label: '联系人',
      labels: { singular: '联系人', plural: '联系人' },
      access: { read: fieldForOffice },
      admin: { description: '报送单位设为“各快递企业”时，简报发给这里的邮箱。' },
      fields: [
        { name: 'name', type: 'text', label: '姓名', required: true, maxLength: 50 },
        emailField({ required: true }),
      ],
    },
  ],
}

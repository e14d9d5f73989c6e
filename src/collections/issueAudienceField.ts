import type { Field } from 'payload'
import { fieldForOffice } from '@/access/rules'
import { RECIPIENT_KINDS } from '@/domain/recipientKind'
import { SIGNATURE_PARTS } from '@/domain/signatureLine'
import { emailField } from './emailField'
import { optionsOf, shownToStaff } from './options'

/** What the imprint of this one issue has besides the fixed lists: 本期增发 and the line of those responsible. */
export const issueAudienceField: Field = {
  type: 'collapsible',
  label: '本期增发与署名',
  admin: { initCollapsed: true, condition: shownToStaff },
  fields: [
    {
      name: 'extraRecipients',
      type: 'array',
      label: '本期增发',
      labels: { singular: '单位', plural: '单位' },
      maxRows: 50,
      access: { read: fieldForOffice },
      admin: { description: '只加发这一期：印在固定名单之后，按邮箱发出，发布后随本期定稿。' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'kind',
              type: 'select',
              label: '类别',
              required: true,
              defaultValue: 'copy',
              options: optionsOf(RECIPIENT_KINDS),
            },
            { name: 'name', type: 'text', label: '印刷名称', required: true, maxLength: 100 },
          ],
        },
        {
          name: 'mailboxes',
          type: 'array',
          label: '邮箱',
          labels: { singular: '邮箱', plural: '邮箱' },
          maxRows: 50,
          fields: [
            { name: 'name', type: 'text', label: '收件人', maxLength: 50 },
            emailField({ required: true }),
          ],
        },
      ],
    },
    {
      name: 'signatures',
      type: 'group',
      label: '版记末行署名',
      admin: { description: '填了才印，作为版记的最后一行。' },
      fields: [
        {
          type: 'row',
          fields: Object.entries(SIGNATURE_PARTS).map(([name, label]) => ({
            name,
            type: 'text',
            label,
            maxLength: 30,
          })),
        },
      ],
    },
  ],
}

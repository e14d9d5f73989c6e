import type { Field } from 'payload'
import { COMPACTIONS } from '@/domain/brief/compaction'
import { optionsOf, shownToStaff } from './options'
import { wholeNumber } from './wholeNumber'

/** What a brief may carry besides its articles, closed until somebody needs it. */
export const issueLayoutField: Field = {
  type: 'collapsible',
  label: '版面选项',
  admin: { initCollapsed: true, condition: shownToStaff },
  fields: [
    { name: 'secrecy', type: 'text', label: '密级', maxLength: 20 },
    { name: 'serial', type: 'text', label: '编号', maxLength: 20 },
    { name: 'editorsNote', type: 'textarea', label: '按语', maxLength: 1000 },
    { name: 'contents', type: 'checkbox', label: '印本期要目', defaultValue: false },
    {
      name: 'compaction',
      type: 'select',
      label: '压缩版面（版记单独成页时）',
      defaultValue: 'setting',
      options: [
        { value: 'setting', label: '按简报设置' },
        ...optionsOf(COMPACTIONS),
        { value: 'off', label: '不处理' },
      ],
      admin: { description: '做了什么、在第几页，发布前检查里会说明。' },
    },
    { name: 'copies', type: 'number', label: '共印份数', validate: wholeNumber({ from: 1 }) },
  ],
}

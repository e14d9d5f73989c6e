import type { CollapsibleField } from 'payload'
import { DEFAULT_PATTERN, patternFault, RETENTIONS } from '@/domain/archivalCode'
import { optionsOf } from '@/collections/options'

/** What packages for the office's archive say of it. */
export const archiveFields: CollapsibleField = {
  type: 'collapsible',
  label: '归档',
  fields: [
    {
      name: 'fondsName',
      type: 'text',
      label: '立档单位',
      maxLength: 100,
      admin: { description: '档案馆（室）登记的单位全称，留空用“编发单位”。' },
    },
    { name: 'fondsNumber', type: 'text', label: '全宗号', maxLength: 20 },
    {
      name: 'retention',
      type: 'select',
      label: '保管期限',
      required: true,
      defaultValue: 'permanent',
      options: optionsOf(RETENTIONS),
    },
    {
      name: 'archivalCodePattern',
      type: 'text',
      label: '档号格式',
      required: true,
      defaultValue: DEFAULT_PATTERN,
      maxLength: 100,
      validate: (value: unknown) => patternFault(typeof value === 'string' ? value : '') ?? true,
      admin: { description: '可用{全宗号}{年度}{期限}{期号}{总期号}，期号为四位数。' },
    },
    {
      name: 'archiveOfd',
      type: 'checkbox',
      label: '数据包中另附 OFD',
      defaultValue: false,
      admin: {
        description: '勾选后，归档数据包中各版正文除 PDF 外另有一份同样版面的 OFD（不含电子印章）。',
      },
    },
  ],
}

import type { GlobalConfig } from 'payload'
import { anyOf } from '@/access/compose'
import { isAdmin, readsOffice } from '@/access/rules'
import { wholeSettings } from '@/hooks/shared/answerWhole'
import { applyStages } from '@/hooks/shared/applyStages'
import { endTwoFactorDue } from '@/hooks/shared/endTwoFactorDue'
import { cancelSchedulesOfSettings } from '@/hooks/shared/cancelSchedules'
import { remarkTooFewPeople } from '@/hooks/shared/remarkTooFewPeople'
import { recordSettings } from '@/hooks/audit/recordSettings'
import { COMPACTIONS } from '@/domain/brief/compaction'
import { hasRole, optionsOf } from '@/collections/options'
import { SAVE_BUTTON } from '@/collections/ownSaveButton'
import { panelField } from '@/collections/panelField'
import { wholeNumber } from '@/collections/wholeNumber'
import { archiveFields } from './archiveFields'
import { REJECT_PHRASES, RETURN_PHRASES } from '@/domain/readyPhrases'
import { calendarField } from './calendarField'
import { keepSettings } from './keepSettings'
import { loginSettings } from './loginSettings'
import { mailSettings } from './mailSettings'
import { noticeSettings } from './noticeSettings'
import { stageSettings } from './stageSettings'

/** What is the office's and not the program's: names and wording on the brief, where numbering starts, house rules. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: '简报设置',
  admin: {
    group: '系统',
    hideAPIURL: true,
    hidden: hasRole('author'),
    components: { elements: { SaveButton: SAVE_BUTTON } },
  },
  access: {
    read: anyOf(readsOffice, isAdmin),
    readVersions: anyOf(readsOffice, isAdmin),
    update: isAdmin,
  },
  hooks: {
    beforeOperation: [wholeSettings],
    afterChange: [
      recordSettings,
      cancelSchedulesOfSettings,
      applyStages,
      endTwoFactorDue,
      remarkTooFewPeople,
    ],
  },
  versions: { max: 0 },
  fields: [
    panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
    panelField('optional', '/components/settings/OptionalFunctions#OptionalFunctions'),
    {
      name: 'nameLines',
      type: 'textarea',
      label: '报头名称',
      required: true,
      defaultValue: '行业党建、文明创建\n工作简报',
      maxLength: 100,
      admin: { description: '一行一句，按此断行，红色排印。' },
    },
    {
      name: 'editor',
      type: 'text',
      label: '编发单位',
      required: true,
      defaultValue: '党建办、文明办编',
      maxLength: 50,
    },
    {
      name: 'firstTotalNumber',
      type: 'number',
      label: '总期号从第几期开始',
      required: true,
      defaultValue: 1,
      validate: wholeNumber({ from: 1, required: true }),
      admin: { description: '纸质简报已出到第 535 期，就填 536。' },
    },
    {
      name: 'dualSignOff',
      type: 'checkbox',
      label: '双人签发',
      defaultValue: false,
      admin: { description: '勾选后，送签人不能自己签发同一期。' },
    },
    {
      name: 'separateDuties',
      type: 'checkbox',
      label: '三员分立',
      defaultValue: false,
      admin: {
        description:
          '勾选后，系统管理员只管账号、企业、报送单位和设置：看不到未刊发的稿件，也不能签发。内容由审核和签发人负责，记录由审计员查看。',
      },
    },
    {
      name: 'compaction',
      type: 'select',
      label: '压缩版面',
      required: true,
      defaultValue: 'automatic',
      options: [...optionsOf(COMPACTIONS), { value: 'off', label: '不处理' }],
      admin: { description: '版记将单独占最后一页时怎么办。每期可在“版面选项”里另选。' },
    },
    {
      name: 'evenPage',
      type: 'checkbox',
      label: '版记排在偶数页',
      defaultValue: false,
      admin: {
        description:
          '双面印刷时，版记落在最后一张纸的背面。版记前有空白页的，空白页和版记页不编页码（GB/T 9704）。做了什么，发布前检查里会说明。',
      },
    },
    {
      name: 'proofread',
      type: 'checkbox',
      label: '校对',
      defaultValue: false,
      admin: {
        description:
          '勾选后，稿件页上可按词库和数字、日期、标点的规则校对；发布前还有没改、也没有确认“此处不改”的错误，就不能发布。词库从本页上方进入，可先载入随附的词条。',
      },
    },
    stageSettings,
    {
      type: 'collapsible',
      label: '统计表',
      fields: [
        {
          name: 'statisticsTitle',
          type: 'textarea',
          label: '统计表标题',
          required: true,
          defaultValue: '来稿及刊用情况',
          maxLength: 100,
        },
        {
          name: 'statisticsNote',
          type: 'textarea',
          label: '表下注',
          defaultValue:
            '注：“来稿数”统计各企业投来的稿件；“刊用数”统计编者从投稿、公众号、官网等处选用的稿件。',
          maxLength: 300,
        },
      ],
    },
    {
      type: 'collapsible',
      label: '常用理由',
      fields: [
        {
          name: 'returnPhrases',
          type: 'textarea',
          label: '退回修改',
          defaultValue: RETURN_PHRASES.join('\n'),
          maxLength: 1000,
          admin: { description: '一行一句，审稿时点击即填入理由。' },
        },
        {
          name: 'rejectPhrases',
          type: 'textarea',
          label: '不采用',
          defaultValue: REJECT_PHRASES.join('\n'),
          maxLength: 1000,
          admin: { description: '一行一句，审稿时点击即填入理由。' },
        },
      ],
    },
    archiveFields,
    mailSettings,
    noticeSettings,
    loginSettings,
    keepSettings,
    calendarField,
  ],
}

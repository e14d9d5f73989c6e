import type { CollapsibleField } from 'payload'
import { wholeNumber } from '@/collections/wholeNumber'
import { isMailAddress } from '@/domain/mailAddress'

/** From whom a brief comes, what goes with it, and how large and for how long. */
export const mailSettings: CollapsibleField = {
  type: 'collapsible',
  label: '邮件',
  fields: [
    {
      name: 'senderName',
      type: 'text',
      label: '发件人名称',
      required: true,
      defaultValue: '工作简报编辑部',
      maxLength: 50,
    },
    {
      name: 'replyTo',
      type: 'text',
      label: '回复邮箱',
      validate: (value: unknown) => !value || isMailAddress(value) || '邮箱地址格式不对。',
    },
    {
      name: 'contact',
      type: 'textarea',
      label: '联系方式',
      maxLength: 300,
      admin: { description: '印在每封邮件末尾，例如电话、地址。' },
    },
    {
      name: 'mailOfd',
      type: 'checkbox',
      label: '邮件可附 OFD',
      defaultValue: false,
      admin: {
        description:
          '打开后，“报送单位”中勾选了“邮件另附 OFD”的单位，收到的邮件除 PDF 外另附一份同样版面的 OFD（不含电子印章）。',
      },
    },
    {
      name: 'mailSizeWarning',
      type: 'number',
      label: '邮件超过多少 MB 时提醒',
      required: true,
      defaultValue: 3,
      validate: wholeNumber({ from: 1, required: true }),
      admin: { description: '发布前检查会估算每封邮件的大小；太大的邮件，有的单位收得慢，或者拒收。' },
    },
    {
      name: 'readingDays',
      type: 'number',
      label: '在线阅读链接有效天数',
      validate: wholeNumber({ from: 1 }),
      admin: {
        description:
          '从发布之日起计算，留空为长期有效。只影响以后发布的各期；已发布的，可在该期页面上停用或延长。',
      },
    },
  ],
}

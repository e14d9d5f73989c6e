import type { Field } from 'payload'
import { dayField } from '@/collections/dayField'
import { optionsOf } from '@/collections/options'
import { DAY_KINDS, lastKnownYear } from '@/domain/calendar/workingDays'

/** Days on which the office works or rests otherwise than the published calendar says. */
export const calendarField: Field = {
  type: 'collapsible',
  label: '工作日',
  fields: [
    {
      name: 'calendar',
      type: 'array',
      label: '本单位另有安排的日期',
      labels: { singular: '日期', plural: '日期' },
      maxRows: 200,
      admin: {
        description: `法定节假日和调休上班已收录到 ${lastKnownYear()} 年，不必填写。这里只填与公布的不同、或者尚未收录的日期，以这里为准。汇总、提醒和定时发布都按它算工作日。`,
      },
      validate: (rows: unknown) => {
        const days = (Array.isArray(rows) ? (rows as { day?: string }[]) : []).map(({ day }) => day)
        const twice = days.find((day, index) => day && days.indexOf(day) !== index)
        return twice ? `${twice} 填了两次，请只留一行。` : true
      },
      fields: [
        {
          type: 'row',
          fields: [
            dayField({ name: 'day', label: '日期', required: true }),
            {
              name: 'kind',
              type: 'select',
              label: '安排',
              required: true,
              defaultValue: 'rest',
              options: optionsOf(DAY_KINDS),
            },
            { name: 'remark', type: 'text', label: '说明', maxLength: 100 },
          ],
        },
      ],
    },
  ],
}

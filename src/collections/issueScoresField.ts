import type { Field } from 'payload'
import { hasScores, SCORES_TITLE } from '@/domain/scores/printed'
import { dayField } from './dayField'
import { shownToStaff } from './options'
import { panelField } from './panelField'

/** 记分通报, of a period that is chosen on the page 记分: an office that counts no points never sees it. */
export const issueScoresField: Field = {
  name: 'scores',
  type: 'group',
  label: '记分通报',
  admin: {
    condition: (data, siblings, context) =>
      shownToStaff(data, siblings, context) && data.filed !== true && hasScores(data),
  },
  fields: [
    panelField('printed', '/components/compose/PrintedScores#PrintedScores'),
    {
      type: 'row',
      fields: [
        dayField({ name: 'from', label: '起始日期', index: false }),
        dayField({ name: 'to', label: '截止日期', index: false }),
      ],
    },
    {
      name: 'title',
      type: 'textarea',
      label: '标题',
      maxLength: 200,
      admin: { description: `不填则为“${SCORES_TITLE}”。换行处分行。` },
    },
    { name: 'note', type: 'text', label: '表下说明', maxLength: 200 },
  ],
}

import type { Field } from 'payload'
import { optionsOf } from '@/collections/options'
import { numberBetween } from '@/collections/wholeNumber'
import { UNIT_SIGN_OFF } from '@/domain/stages/unitSignOff'

/** 三审三校, 保密审查, 投稿单位审签: off until the office switches each on. */
export const stageSettings: Field = {
  type: 'collapsible',
  label: '三审三校、保密审查、投稿单位审签',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'reviewStages',
      type: 'number',
      label: '稿件几审',
      required: true,
      defaultValue: 1,
      validate: numberBetween(0, 3),
      admin: {
        description:
          '0 或 1：一人审核即采用；2：初审、终审；3：初审、复审、终审。审核中改动稿件，已过的审核取消，要重新审。',
      },
    },
    {
      name: 'proofStages',
      type: 'number',
      label: '每期几校',
      required: true,
      defaultValue: 0,
      validate: numberBetween(0, 3),
      admin: {
        description: '0：不校；1 至 3：送签后依次一校、二校、三校，校完才能发布。版面有变，已做的校对取消。',
      },
    },
    {
      name: 'differentPeople',
      type: 'checkbox',
      label: '各由不同的人',
      defaultValue: true,
      admin: { description: '勾选后，同一篇稿件的各审、同一期的各校，每人只能做其中一次。' },
    },
    {
      name: 'secrecyCheck',
      type: 'checkbox',
      label: '保密审查',
      defaultValue: false,
      admin: { description: '勾选后，送签的一期要有“可发”的保密审查结论才能发布。' },
    },
    {
      name: 'unitSignOff',
      type: 'select',
      label: '投稿单位审签',
      required: true,
      defaultValue: 'off',
      options: optionsOf(UNIT_SIGN_OFF),
      admin: { description: '投稿人提交时，写明撰稿人、电话和本单位的审签人。只供文明办查看，不印不发。' },
    },
  ],
}

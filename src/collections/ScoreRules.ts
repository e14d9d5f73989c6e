import type { CollectionConfig, NumberField } from 'payload'
import { anyOf } from '@/access/compose'
import { isAdmin, readsOffice } from '@/access/rules'
import { FIRST_POINTS, type PointsField } from '@/domain/scores/rules'
import { checkScoreRules } from '@/hooks/scores/checkScoreRules'
import { dayField } from './dayField'

const points = (name: PointsField, label: string, description?: string): NumberField => ({
  name,
  type: 'number',
  label,
  required: true,
  defaultValue: FIRST_POINTS[name],
  min: name === 'missed' ? -1000 : 0,
  max: name === 'missed' ? 0 : 1000,
  ...(description && { admin: { description } }),
})

/** 记分规则: points by what happened, as they hold from a month on. A past month keeps counting by the rules of its time. */
export const ScoreRules: CollectionConfig = {
  slug: 'score-rules',
  labels: { singular: '记分规则', plural: '记分规则' },
  defaultSort: '-from',
  admin: {
    // Reached from the settings: an office that keeps no scores never meets it.
    group: false,
    hideAPIURL: true,
    useAsTitle: 'from',
    defaultColumns: ['from', 'received', 'used', 'solicited', 'missed'],
  },
  access: { create: isAdmin, read: anyOf(readsOffice, isAdmin), update: isAdmin, delete: isAdmin },
  hooks: { beforeChange: [checkScoreRules] },
  fields: [
    { ...dayField({ name: 'from', label: '自何日起', required: true }), unique: true },
    points('received', '来稿（每篇）'),
    points('receivedCap', '来稿每月最多得分'),
    points('used', '采用（每篇）'),
    points('solicited', '约稿采用（每篇）'),
    points('adoptedDistrict', '上级采用：区级'),
    points('adoptedCity', '上级采用：市级'),
    points('adoptedNation', '上级采用：国家级'),
    points('instructionDistrict', '批示：区级'),
    points('instructionCity', '批示：市级'),
    points('instructionNation', '批示：国家级'),
    points('missed', '约稿未交（每次，负数）', '截稿日过了还没有交齐的约稿；迟交的不算。'),
  ],
}

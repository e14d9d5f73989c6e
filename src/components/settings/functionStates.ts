import type { OptionalUse } from '@/domain/optionalUse'
import { proofRule } from '@/domain/stages/proofs'
import { isStaged, reviewRule } from '@/domain/stages/reviews'
import { UNIT_SIGN_OFF } from '@/domain/stages/unitSignOff'
import type { Setting } from '@/payload-types'
import type { Place } from './showField'

export type OptionalFunction = {
  name: string
  isOn: boolean
  state: string
  does: string
  /** Where on the page of the settings it is switched on. */
  field?: Place & { name: keyof Setting }
  /** Where else one has to do with it. */
  lists?: readonly ('lexicon' | 'score-rules' | 'scores' | 'adoptions' | 'instructions' | 'solicitations')[]
}

/** 可选功能 in the order in which an article meets them, each with how it stands. */
export function functionStates(settings: Partial<Setting>, known: OptionalUse): OptionalFunction[] {
  const reviews = reviewRule(settings)
  const proofs = proofRule(settings).stages.length
  const hasStages = isStaged(reviews) || proofs > 0
  const unitSignOff = settings.unitSignOff ?? 'off'
  const ownDays = settings.calendar?.length ?? 0
  return [
    {
      name: '约稿',
      isOn: true,
      state: '无需启用',
      does: '向指定或全部企业约稿，写明题目、篇数和截稿日。',
      lists: ['solicitations'],
    },
    {
      name: '投稿单位审签',
      isOn: unitSignOff !== 'off',
      state: unitSignOff === 'off' ? OFF : `已启用：${UNIT_SIGN_OFF[unitSignOff].zh}`,
      does: '投稿人提交时写明撰稿人和本单位审签人，可附扫描件。',
      field: { name: 'unitSignOff', group: STAGES },
    },
    {
      name: '校对',
      isOn: Boolean(settings.proofread),
      state: onOff(settings.proofread),
      does:
        known.words > 0
          ? `按词库（${known.words} 条）和数字、日期、标点的规则查错。`
          : '按词库和数字、日期、标点的规则查错。词库还是空的，可先载入随附的词条。',
      field: { name: 'proofread' },
      lists: ['lexicon'],
    },
    {
      name: '三审三校',
      isOn: hasStages,
      state: hasStages ? `已启用：${stagesWords(reviews.stages.length, proofs)}` : OFF,
      does: '稿件由几个人依次审，每期由几个人依次校，校完才能发布。',
      field: { name: 'reviewStages', group: STAGES },
    },
    {
      name: '保密审查',
      isOn: Boolean(settings.secrecyCheck),
      state: onOff(settings.secrecyCheck),
      does: '送签的一期要有“可发”的结论才能发布。',
      field: { name: 'secrecyCheck', group: STAGES },
    },
    {
      name: '双人签发',
      isOn: Boolean(settings.dualSignOff),
      state: onOff(settings.dualSignOff),
      does: '送签人不能自己签发同一期。',
      field: { name: 'dualSignOff' },
    },
    {
      name: '定时发布',
      isOn: true,
      state: '无需启用',
      does: '签发时选一个时间，到时自动检查并发布。',
    },
    {
      name: '记分',
      isOn: known.hasScoreRules,
      state: known.hasScoreRules ? '已启用' : OFF,
      does: known.hasScoreRules
        ? '按规则为各企业计分，可编入一期作为通报。'
        : '建一条记分规则即启用，从规则上写的那一天起计分，可以是过去的日子。',
      lists: ['score-rules', 'scores', 'adoptions'],
    },
    {
      name: '批示',
      isOn: true,
      state: '无需启用',
      does: '登记领导对某期或某篇的批示，写明办理期限，可附扫描件。',
      lists: ['instructions'],
    },
    {
      name: '工作日',
      isOn: true,
      state: ownDays > 0 ? `另有安排 ${ownDays} 天` : '按国家公布的安排',
      does: '汇总、提醒、约稿期限按工作日算；本单位另有安排的日期可以填写。',
      field: { name: 'calendar', group: '工作日' },
    },
    {
      name: '消息通知',
      isOn: known.messengers.length > 0,
      state: known.messengers.length > 0 ? `已接通：${known.messengers.join('、')}` : '未接通',
      does:
        known.messengers.length > 0
          ? '每个人在自己的账户页勾选要不要收。'
          : '企业微信、政务微信、钉钉等由管理服务器的人用环境变量接通，本页不设；怎么接，见《系统管理员使用说明》。',
    },
  ]
}

const OFF = '未启用'
const STAGES = '三审三校、保密审查、投稿单位审签'

function stagesWords(reviews: number, proofs: number): string {
  const parts = [...(reviews > 1 ? [`稿件 ${reviews} 审`] : []), ...(proofs > 0 ? [`每期 ${proofs} 校`] : [])]
  return parts.join('，')
}

function onOff(value: boolean | null | undefined): string {
  return value ? '已启用' : OFF
}

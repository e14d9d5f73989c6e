import { progress, type DeliveryCounts } from '@/domain/delivery/statuses'
import type { NoticeKind } from '@/domain/notice'
import { ARTICLE_WORDS, printedWords } from '@/mail/notices/articleWords'
import { ISSUE_WORDS, signReminderWords, signingWords } from '@/mail/notices/issueWords'
import type { NoticeWords } from '@/mail/notices/noticeParts'
import { accountWords, deliveredWords, digestWords, safetyWords } from '@/mail/notices/officeWords'
import { passwordWords } from '@/mail/notices/passwordWords'
import { lateWords, scheduledWords, unscheduledWords } from '@/mail/notices/scheduleWords'
import {
  marksDueWords,
  marksLapsedWords,
  reviewsLapsedWords,
  reviewTurnWords,
  verdictWords,
} from '@/mail/notices/stageWords'
import { remindedWords, solicitedWords } from '@/mail/notices/solicitationWords'
import { hardIssue, LONG_COMPANY } from './hardIssue'

export const SERVER = 'https://brief.jianbao.test'
const TITLES = hardIssue().articles.map(({ title }) => title)
const COMMENT = `第二段的数字与附件对不上，请核对。\n来源请写全：${SERVER}/${'sources/of/the/figure/'.repeat(8)}`
const NAME = '2026年第1期（总第536期）'
const told = { id: 7, title: TITLES[0] ?? '', comment: COMMENT, serverUrl: SERVER }
const issue = { id: 7, name: NAME, serverUrl: SERVER }
const decided = { ...issue, by: '李签发', comment: COMMENT }
const scheduled = { ...issue, at: '1月9日（周五）上午9:00' }
const asked = {
  id: 7,
  topic: '“春节不打烊”一线故事（快递小哥、分拨中心、末端网点）',
  description: `每单位一篇，不超过800字，附照片。\n格式见 ${SERVER}/${'forms/'.repeat(30)}`,
  due: '2026-01-23',
  wanted: 3,
  today: '2026-01-19',
  serverUrl: SERVER,
}
const account = { email: `${'very.long.local.part'.repeat(3)}@jianbao.test`, serverUrl: SERVER }

/** All words of each kind that a notice can have, with what is long in an office. */
export const EVERY_NOTICE: Record<NoticeKind, Readonly<Record<string, NoticeWords>>> = {
  returned: { returned: ARTICLE_WORDS.return(told) },
  approved: { approved: ARTICLE_WORDS.approve(told) },
  rejected: { rejected: ARTICLE_WORDS.reject(told) },
  printed: {
    printed: printedWords({
      issue,
      articles: TITLES.map((title, index) => ({ title, page: index === 3 ? undefined : index + 1 })),
      serverUrl: SERVER,
    }),
  },
  solicited: { solicited: solicitedWords(asked) },
  reminded: { reminded: remindedWords({ ...asked, received: 1 }) },
  digest: {
    digest: digestWords({
      total: 12,
      oldest: TITLES.slice(0, 5).map((title) => ({ title, company: LONG_COMPANY, day: '1月8日' })),
      serverUrl: SERVER,
    }),
  },
  delivered: {
    delivered: delivered({ sent: 176, failed: 3, uncertain: 1 }),
    'delivered-all': delivered({ sent: 180 }),
  },
  signing: { signing: signingWords(issue), 'signing-reminder': signReminderWords(issue) },
  signed: {
    signed: ISSUE_WORDS.publish(decided),
    'signed-returned': ISSUE_WORDS.return(decided),
    'signed-scheduled': scheduledWords({ ...scheduled, by: '李签发' }),
  },
  scheduled: {
    unscheduled: unscheduledWords({ ...scheduled, why: '本期的报送单位、统计表与签发时不同。' }),
    'scheduled-late': lateWords({ ...scheduled, late: '12 分钟' }),
  },
  stage: {
    'stage-review': reviewTurnWords({ ...told, stage: '复审' }),
    'stage-reviews-fell': reviewsLapsedWords({
      ...told,
      why: '稿件有改动',
      whose: '李某的初审、王某的复审',
      next: '初审',
    }),
    'stage-marks': marksDueWords({ ...issue, stages: ['一校', '保密审查'] }),
    'stage-marks-fell': marksLapsedWords({
      ...issue,
      why: '版面有变动（统计表）',
      whose: '李某的一校、王某的保密审查',
      isOpen: true,
    }),
    'stage-verdict': verdictWords({ ...issue, by: '王某', verdict: '删改后发' }),
  },
  account: {
    account: accountWords({ ...account, way: { password: 'k7-mqpw-3hd9-xz2t' } }),
    'account-provider': accountWords({ ...account, way: { button: '用统一身份认证登录' } }),
  },
  safety: {
    safety: safetyWords({
      by: '系统管理员',
      password: true,
      address: account.email,
      at: new Date('2026-01-09T02:00:00Z'),
      serverUrl: SERVER,
    }),
  },
  password: { password: passwordWords({ ...account, token: '0123456789abcdef'.repeat(5) }) },
}

function delivered(some: Partial<DeliveryCounts>): NoticeWords {
  const counts = { pending: 0, sending: 0, sent: 0, failed: 0, bounced: 0, uncertain: 0, ...some }
  return deliveredWords({ issue, counts, progress: progress(counts), serverUrl: SERVER })
}

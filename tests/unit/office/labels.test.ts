import { describe, expect, it } from 'vitest'
import { RETENTIONS } from '@/domain/archivalCode'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/domain/audit'
import { BOUNCE_KINDS, BOUNCE_STATUSES, BOUNCE_TRANSITIONS } from '@/domain/bounce'
import { COMPACTIONS } from '@/domain/brief/compaction'
import { DAY_KINDS } from '@/domain/calendar/workingDays'
import { CHANNELS } from '@/domain/channel'
import { REASONS } from '@/domain/delivery/reasons'
import { DELIVERY_STATUSES, DELIVERY_TRANSITIONS } from '@/domain/delivery/statuses'
import { NOTICE_KINDS, NOTICE_READERS, type NoticeKind } from '@/domain/notice'
import { LEXICON_KINDS } from '@/domain/proofread/lexicon'
import { READING_LINK_ACTIONS } from '@/domain/readingLink'
import { PRINTED_KINDS, RECIPIENT_KINDS } from '@/domain/recipientKind'
import { REJECT_PHRASES, RETURN_PHRASES } from '@/domain/readyPhrases'
import { SIGNED_PARTS } from '@/domain/schedule'
import { SCORE_LEVELS, SCORE_RULES } from '@/domain/scores/rules'
import { SERIES } from '@/domain/series'
import { ARTICLE_STATUSES, ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { ISSUE_STATUSES, ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import { SOLICITATION_STATUSES, SOLICITATION_TRANSITIONS } from '@/domain/workflow/solicitation'
import { ROLES, type Label } from '@/domain/workflow/transition'

const steps = (table: Record<string, { label: Label }>): Record<string, Label> =>
  Object.fromEntries(Object.entries(table).map(([action, { label }]) => [action, label]))

const LISTS: Record<string, Record<string, Label>> = {
  'what is on record': AUDIT_EVENTS,
  'how it ended': AUDIT_OUTCOMES,
  'mail that came back': BOUNCE_STATUSES,
  'kinds of it': BOUNCE_KINDS,
  'steps with it': steps(BOUNCE_TRANSITIONS),
  'compactions of the layout': COMPACTIONS,
  days: DAY_KINDS,
  channels: CHANNELS,
  'reasons of a delivery': REASONS,
  deliveries: DELIVERY_STATUSES,
  'steps of a delivery': steps(DELIVERY_TRANSITIONS),
  notices: NOTICE_KINDS,
  'kinds of words': LEXICON_KINDS,
  'steps with a reading link': steps(READING_LINK_ACTIONS),
  'lists of the imprint': RECIPIENT_KINDS,
  'parts that are signed': SIGNED_PARTS,
  'levels of points': SCORE_LEVELS,
  'rules of points': SCORE_RULES,
  series: SERIES,
  retentions: RETENTIONS,
  articles: ARTICLE_STATUSES,
  'steps of an article': steps(ARTICLE_TRANSITIONS),
  issues: ISSUE_STATUSES,
  'steps of an issue': steps(ISSUE_TRANSITIONS),
  solicitations: SOLICITATION_STATUSES,
  'steps of a solicitation': steps(SOLICITATION_TRANSITIONS),
  roles: ROLES,
}

describe.each(Object.entries(LISTS))('the list of %s', (_, labels) => {
  const all = Object.values(labels)

  it('has a word of each language for every entry', () => {
    expect(all.length).toBeGreaterThan(1)
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Za-z\d][\w ,-]*$/)
    }
  })

  // What reads the same on a screen nobody can choose between.
  it.each(['zh', 'en'] as const)('reads differently in every entry, in %s', (language) => {
    const words = all.map((label) => label[language])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})

describe('a reason of a delivery', () => {
  it.each(Object.entries(REASONS))('%s is short in lists, and says what to do in full', (_, entry) => {
    expect([...entry.zh].length).toBeGreaterThanOrEqual(2)
    expect([...entry.zh].length).toBeLessThanOrEqual(8)
    expect(entry.reason).toMatch(/.{5}。$/)
    expect(entry.advice).toMatch(/.{5}。$/)
  })
})

describe('notices', () => {
  const readersOf = (role: string) =>
    (Object.keys(NOTICE_READERS) as NoticeKind[]).filter((kind) =>
      (NOTICE_READERS[kind] as readonly string[]).includes(role),
    )

  it('are offered to whom they come, and to nobody else', () => {
    const office = ['digest', 'delivered', 'signing', 'signed']
    expect(readersOf('author')).toEqual([
      'returned',
      'approved',
      'rejected',
      'printed',
      'solicited',
      'reminded',
    ])
    expect(readersOf('reviewer')).toEqual(office)
    expect(readersOf('admin')).toEqual(office)
    expect(readersOf('signer')).toEqual(['signing'])
    expect(readersOf('auditor')).toEqual([])
  })

  it('that tell what did not happen, and the one before the first login, cannot be switched off', () => {
    expect(NOTICE_READERS.scheduled).toEqual([])
    expect(NOTICE_READERS.account).toEqual([])
    expect(NOTICE_READERS.safety).toEqual([])
  })
})

describe('what every office has in one order', () => {
  it('is 报, 送, 发 in print', () => expect(PRINTED_KINDS).toEqual(['report', 'copy', 'distribute']))

  it('are reasons that end as sentences, each once', () => {
    for (const phrases of [RETURN_PHRASES, REJECT_PHRASES]) {
      expect(new Set(phrases).size).toBe(phrases.length)
      expect(phrases.length).toBeGreaterThan(2)
      for (const phrase of phrases) expect(phrase).toMatch(/.{4}。$/)
    }
  })
})

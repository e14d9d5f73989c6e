import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMPANIES } from '../../scripts/seed/content/companies'
import { DESK_ARTICLES } from '../../scripts/seed/content/desk'
import { JANUARY_ARTICLES } from '../../scripts/seed/content/january'
import { PAST_ISSUES, UNUSED_SUBMISSIONS } from '../../scripts/seed/content/quarter/pastIssues'
import { RECIPIENTS } from '../../scripts/seed/content/recipients'
import type { DemoArticle } from '../../scripts/seed/content/types'

const QUARTER = { from: '2025-10-01', to: '2025-12-31' }
// The real brief lies beside the repository where it is developed and nowhere else.
const SAMPLE = fileURLToPath(new URL('../../../shared/samples/brief-2026-01-09.txt', import.meta.url))

const PRINTED = PAST_ISSUES.flatMap((issue) => issue.articles)
const ALL = [...JANUARY_ARTICLES, ...PRINTED, ...UNUSED_SUBMISSIONS, ...DESK_ARTICLES]

describe('the fourth quarter of 2025', () => {
  it('counts 来稿 and 刊用 as the table of the sample prints them', () => {
    const table = COMPANIES.map(({ key }) => [
      key,
      ALL.filter((article) => article.company === key && isReceivedInQuarter(article)).length,
      PAST_ISSUES.filter((issue) => isInQuarter(issue.date))
        .flatMap((issue) => issue.articles)
        .filter((article) => article.company === key).length,
    ])

    expect(table).toEqual([
      ['chinapost', 18, 7],
      ['sto', 1, 0],
      ['yto', 8, 6],
      ['yunda', 9, 4],
      ['zto', 8, 8],
      ['sf', 6, 6],
      ['jt', 6, 6],
    ])
  })

  it('numbers its six issues up to the one before 2026年第1期（总第536期）', () => {
    expect(PAST_ISSUES.map(({ year, number, totalNumber }) => [year, number, totalNumber])).toEqual(
      [19, 20, 21, 22, 23, 24].map((number) => [2025, number, number + 511]),
    )
  })

  it('prints no article before it came in', () => {
    const early = PAST_ISSUES.flatMap((issue) =>
      issue.articles.filter((article) => (article.firstSubmitted ?? '') > issue.date),
    )

    expect(early.map((article) => article.title)).toEqual([])
  })

  it('has an issue use something a company never sent, and something sent in the quarter before', () => {
    expect(PRINTED.some((article) => article.company && article.channel !== 'submission')).toBe(true)
    expect(PRINTED.some((article) => (article.firstSubmitted ?? QUARTER.from) < QUARTER.from)).toBe(true)
  })
})

describe('an article of the demonstration', () => {
  it.each(ALL)('$title holds what its channel and outcome ask for', (article) => {
    const isCollected = article.channel === 'wechat' || article.channel === 'website'
    const isSent = article.channel === 'submission' && article.outcome !== 'draft'
    const isSentBack = article.outcome === 'returned' || article.outcome === 'rejected'

    expect(article.sourceUrl !== undefined).toBe(isCollected)
    expect(article.firstSubmitted !== undefined).toBe(isSent)
    expect(article.comment !== undefined).toBe(isSentBack)
    expect(article.company === undefined).toBe(article.channel === 'office')
    expect(article.paragraphs.length).toBeGreaterThan(0)
  })

  it('is of this outcome in its place', () => {
    expect(new Set(JANUARY_ARTICLES.map((article) => article.outcome))).toEqual(new Set(['approved']))
    expect(new Set(PRINTED.map((article) => article.outcome))).toEqual(new Set(['published']))
    expect(new Set(UNUSED_SUBMISSIONS.map((article) => article.outcome))).toEqual(
      new Set(['rejected', 'returned', 'review']),
    )
    expect(new Set(DESK_ARTICLES.map((article) => article.outcome))).toEqual(
      new Set(['draft', 'review', 'returned', 'rejected', 'approved']),
    )
  })

  it('has a title of its own', () => {
    expect(repeated(ALL.map((article) => article.title.replaceAll('\n', '')))).toEqual([])
  })

  it('shares no sentence of twelve characters with another', () => {
    const sentences = ALL.flatMap((article) => [...new Set(sentencesOf(article))])

    expect(repeated(sentences.filter((sentence) => [...sentence].length >= 12))).toEqual([])
  })

  it.skipIf(!existsSync(SAMPLE))('takes no run of thirteen characters from the real brief', () => {
    const sample = bare(readFileSync(SAMPLE, 'utf8'))
    const runs = ALL.flatMap((article) => runsOf(bare(textOf(article)), 13))

    expect(runs.filter((run) => sample.includes(run))).toEqual([])
  })

  it('names every source under .test', () => {
    const hosts = ALL.flatMap(({ sourceUrl }) => (sourceUrl ? [new URL(sourceUrl)] : []))

    expect(
      hosts.filter(({ protocol, hostname }) => protocol !== 'https:' || !hostname.endsWith('.test')),
    ).toEqual([])
  })
})

describe('the issue that waits to be published', () => {
  it('holds ten articles, enough text for a dozen pages', () => {
    const characters = JANUARY_ARTICLES.reduce((sum, article) => sum + bare(textOf(article)).length, 0)

    expect(JANUARY_ARTICLES).toHaveLength(10)
    expect(characters).toBeGreaterThan(4_500)
    expect(characters).toBeLessThan(5_700)
  })
})

describe('the mailboxes of the demonstration', () => {
  const entries = RECIPIENTS.map((recipient) => recipient.mailboxes.map((mailbox) => mailbox.email))
  const contacts = COMPANIES.flatMap((company) => company.contacts.map((contact) => contact.email))

  it('all end in .test, so that no mail can leave', () => {
    expect(
      [...entries.flat(), ...contacts].filter((email) => !/^[a-z.]+@[a-z.-]+\.test$/.test(email)),
    ).toEqual([])
  })

  it('show one mailbox behind two entries', () => {
    expect(repeated(entries.flat())).toHaveLength(1)
  })

  it('show one entry without a mailbox and one that stands for every company', () => {
    expect(
      RECIPIENTS.filter(({ everyCompany, mailboxes }) => !everyCompany && mailboxes.length === 0),
    ).toHaveLength(1)
    expect(RECIPIENTS.filter(({ everyCompany }) => everyCompany).map(({ name }) => name)).toEqual([
      '各快递企业',
    ])
    expect(COMPANIES.filter(({ contacts: own }) => own.length === 0)).toEqual([])
  })

  it('are about thirty behind the two lists', () => {
    expect(new Set(entries.flat()).size).toBe(29)
  })
})

function isInQuarter(day: string): boolean {
  return day >= QUARTER.from && day <= QUARTER.to
}

function isReceivedInQuarter({ channel, firstSubmitted }: DemoArticle): boolean {
  return channel === 'submission' && firstSubmitted !== undefined && isInQuarter(firstSubmitted.slice(0, 10))
}

function textOf({ title, paragraphs }: DemoArticle): string {
  const texts = paragraphs.map((part) => {
    if (typeof part === 'string') return part
    return 'lead' in part ? part.lead + part.text : part.text
  })
  return [title, ...texts].join('\n')
}

function sentencesOf(article: DemoArticle): string[] {
  return textOf(article)
    .split(/[。！？；\n]/)
    .map(bare)
}

/** The text without white space, which extraction from a PDF puts anywhere, and with one width of brackets and colons. */
function bare(text: string): string {
  return text.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：')
}

function runsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}

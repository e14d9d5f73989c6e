import { describe, expect, it } from 'vitest'
import { isNumbered, issueName } from '@/domain/issueName'
import { doubtNumbers } from '@/domain/issueNumbers'
import { planRecipients, recipientCells } from '@/domain/lists/recipientsList'
import { previousIssue } from '@/domain/previousIssue'
import { signatureLine } from '@/domain/signatureLine'
import { readingPage } from '@/reading/readingPage'
import { mailView } from '../support/mailView'

const supplement = { series: 'supplement', year: 2026, number: 2, totalNumber: null } as const

describe('a supplement', () => {
  it('is named by its own number and no total number', () => {
    expect(issueName(supplement)).toBe('2026年增刊第2期')
    expect(isNumbered(supplement)).toBe(true)
    expect(isNumbered({ ...supplement, series: 'regular' })).toBe(false)
  })

  it('is doubted against supplements of its own year only, and never for its total number', () => {
    expect(previousIssue({ ...supplement, totalNumber: 0 })).toEqual({
      where: { series: { equals: 'supplement' }, year: { equals: 2026 }, number: { less_than: 2 } },
      sort: '-number',
    })
    const issue = { ...supplement, totalNumber: 0, date: '2026-03-06' }
    const previous = { ...issue, number: 1, date: '2026-02-06', name: '2026年增刊第1期' }
    expect(doubtNumbers(issue, previous)).toEqual([])
    expect(doubtNumbers({ ...issue, number: 4 }, previous).map(({ field }) => field)).toEqual(['number'])
    expect(doubtNumbers({ ...issue, number: 4 }, undefined)).toEqual([])
  })
})

describe('the list 发', () => {
  it('comes in from a sheet and goes out in the same form', () => {
    const headings = { kind: '类别', name: '印刷名称', email: '邮箱' }
    const cells = { kind: '发：', name: '各区管理局', email: 'a@district.test' }
    const { rows, faults } = planRecipients(
      { headings, rows: [{ row: 2, cells }], columns: [], ignored: [], faults: [] },
      { known: [] },
    )
    expect(faults).toEqual([])
    expect(rows.map(({ entry }) => entry)).toMatchObject([{ kind: 'distribute', name: '各区管理局' }])
    expect(recipientCells(rows.map(({ entry }) => entry))[0]?.[0]).toBe('发')
  })
})

describe('the last line of the imprint', () => {
  it('has what was filled in, in the office’s order', () => {
    expect(signatureLine({ phone: ' 63210000 ', editor: '张三', signer: '', checker: null })).toEqual([
      '责任编辑：张三',
      '电话：63210000',
    ])
    expect(signatureLine(undefined)).toEqual([])
  })

  it('stands on the reading page as printed, after 发', () => {
    const imprint = {
      report: ['某部'],
      copy: ['某局'],
      distribute: ['各区局', '各县局'],
      signatures: ['核稿：李四'],
    }
    const page = readingPage({
      view: mailView({ imprint }),
      corrections: [],
      images: {},
      addresses: { pdf: '/p', image: (key) => `/${key}` },
      notice: '凭链接阅读。',
    }).replace(/<[^>]*>|\s/g, '')
    expect(page).toContain('送：某局发：各区局，各县局核稿：李四')
  })
})

// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doubtsFirst } from '@/components/issue/doubtsFirst'
import { Findings } from '@/components/issue/Findings'
import { PublishSummary } from '@/components/issue/PublishSummary'

let root: Root
let page: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  page = document.body.appendChild(document.createElement('main'))
  root = createRoot(page)
})
afterEach(() => {
  act(() => root.unmount())
  page.remove()
  vi.unstubAllGlobals()
})

const show = (children: ReactNode) => act(() => root.render(children))

describe('before an issue is published', () => {
  it('doubtful numbers come first, and of many findings four are shown and the rest counted', () => {
    const found = ['标题', '断行', '邮箱', '空白', '批注'].map((message) => ({ code: 'layout', message }))
    const messages = doubtsFirst([...found, { code: 'unusual-number', message: '期号' }])
    show(<Findings tone="warning" heading="请留意" messages={messages} />)
    const folded = page.querySelector('details')
    expect([...(folded?.querySelectorAll('li') ?? [])].map((each) => each.textContent)).toEqual([
      '空白',
      '批注',
    ])
    expect(folded?.open).toBe(false)
    expect(folded?.querySelector('summary')?.textContent).toBe('还有 2 条')
    expect(page.querySelector('li')?.textContent).toBe('期号')
    show(<Findings tone="warning" heading="请留意" messages={messages.slice(0, 4)} />)
    expect(page.querySelector('details')).toBeNull()
  })

  it('names three of the entries without a mailbox, and how many there are', () => {
    const summary = {
      ...{ name: '2026年第1期', date: '2026年1月9日', articles: 10, mailboxes: 180 },
      ...{ audience: {}, statistics: null, scores: null, mail: null, signOff: 'anybody' as const },
    }
    const preview = { value: undefined, state: 'busy', message: '' } as never
    const of = (...withoutMailbox: string[]) =>
      show(<PublishSummary summary={{ ...summary, withoutMailbox } as never} preview={preview} />)
    of('甲局', '乙局', '丙局', '丁局')
    expect(page.textContent).toContain('甲局、乙局、丙局等 4 个单位（没有邮箱）')
    expect(page.textContent).not.toContain('丁局')
    of('甲局', '乙局', '丙局')
    expect(page.textContent).toContain('甲局、乙局、丙局（没有邮箱）')
    expect(page.textContent).toContain('180 个邮箱，每个一封')
  })
})

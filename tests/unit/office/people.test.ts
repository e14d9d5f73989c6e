import { describe, expect, it } from 'vitest'
import { changesOf } from '@/domain/audit'
import { BOUNCE_TRANSITIONS } from '@/domain/bounce'
import { isLeftToOffice } from '@/domain/workflow/article'
import { COMMENT_LIMIT, decide } from '@/domain/workflow/decide'
import { ISSUE_STATUSES, ISSUE_TRANSITIONS, issueActionBetween } from '@/domain/workflow/issue'
import { wordsOf } from '@/domain/workflow/recordWords'
import {
  actingRole,
  isEditor,
  isKeeper,
  maySign,
  readsDesk,
  readsPublished,
  readsRecord,
  type Standing,
} from '@/domain/workflow/standing'

describe('what a person may', () => {
  const RIGHTS = { edits: isEditor, readsDesk, signs: maySign, keeps: isKeeper, readsRecord, readsPublished }
  const rightsOf = (person: Standing | null | undefined) =>
    Object.entries(RIGHTS).flatMap(([right, has]) => (has(person) ? [right] : []))

  it.each([
    ['author', ['readsPublished']],
    ['reviewer', ['edits', 'readsDesk', 'signs', 'readsPublished']],
    ['signer', ['readsDesk', 'signs', 'readsPublished']],
    ['admin', ['edits', 'readsDesk', 'signs', 'keeps', 'readsRecord', 'readsPublished']],
    ['auditor', ['readsRecord']],
  ] as const)('%s: %s', (role, rights) => {
    expect(rightsOf({ role })).toEqual(rights)
    expect(actingRole({ role })).toBe(role)
  })

  it('is to keep things, and nothing of the workflow, for an administrator whose duties are separated', () => {
    const admin = { role: 'admin', dutiesSeparated: true } as const
    expect(rightsOf(admin)).toEqual(['keeps', 'readsRecord', 'readsPublished'])
    expect(actingRole(admin)).toBeUndefined()
    expect(actingRole({ role: 'admin', dutiesSeparated: false })).toBe('admin')
  })

  it('is nothing for nobody', () => {
    expect([rightsOf(null), rightsOf(undefined)]).toEqual([[], []])
    expect(rightsOf({ role: null })).toEqual(['readsPublished'])
    expect([null, undefined, {}, { role: null }].map((person) => actingRole(person))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})

describe('the step that is refused', () => {
  const base = { statuses: ISSUE_STATUSES, comment: undefined } as const
  const submit = { ...base, transition: ISSUE_TRANSITIONS.submit }

  it('is refused to who may never take it, before anything is said of the document', () => {
    const message = '您的角色不能进行“送签”操作。如有需要，请联系文明办。'
    expect(() => decide({ ...submit, role: 'author', status: 'published' })).toThrow(message)
    expect(() => decide({ ...submit, role: undefined, status: 'draft' })).toThrow(message)
    expect(codeOf(() => decide({ ...submit, role: 'author', status: 'draft' }))).toBe('forbidden not-allowed')
  })

  it('says from where it could be taken', () => {
    expect(() => decide({ ...submit, role: 'reviewer', status: 'published' })).toThrow(
      '当前状态是“已发布”，只有“编辑中”状态才能进行“送签”。可能已有他人先行处理，请刷新页面查看。',
    )
    const reopen = {
      from: ['draft', 'review'],
      to: 'published',
      by: ['admin'],
      comment: 'optional',
      label: { zh: '某步', en: 'x' },
    } as const
    expect(() => decide({ ...base, transition: reopen, role: 'admin', status: 'published' })).toThrow(
      '只有“编辑中”或“待签发”状态才能进行“某步”',
    )
    expect(codeOf(() => decide({ ...submit, role: 'admin', status: 'review' }))).toBe('conflict wrong-state')
  })

  it('lacks its reason, or has one that is too long', () => {
    const back = { ...base, transition: ISSUE_TRANSITIONS.return, role: 'signer', status: 'review' } as const
    expect(() => decide({ ...back, comment: ' \n' })).toThrow('请填写“退回编辑”的理由，对方需要据此处理。')
    expect(codeOf(() => decide({ ...back }))).toBe('invalid comment-required')
    const long = '长'.repeat(COMMENT_LIMIT)
    expect(decide({ ...back, comment: ` ${long} ` })).toEqual({ from: 'review', to: 'draft', comment: long })
    expect(() => decide({ ...back, comment: `${long}长` })).toThrow('理由请控制在 2000 字以内。')
    expect(codeOf(() => decide({ ...back, comment: `${long}长` }))).toBe('invalid comment-too-long')
  })

  it('needs no reason where the table asks for none, and blanks are none', () => {
    expect(decide({ ...submit, role: 'admin', status: 'draft', comment: ' ' }).comment).toBeUndefined()
  })
})

describe('a step that docs/workflow.md does not print', () => {
  const table = (
    transitions: Record<
      string,
      { from: readonly string[]; to: string; by: readonly string[]; comment: string }
    >,
  ) =>
    Object.entries(transitions).map(([action, { from, to, by, comment }]) =>
      [action, from.join('/'), to, by.join('/'), comment].join(' '),
    )

  it('with mail that came back', () => {
    expect(table(BOUNCE_TRANSITIONS)).toEqual([
      'assign open assigned reviewer/admin optional',
      'handle open handled reviewer/admin optional',
    ])
  })
})

describe('a step that no status tells of', () => {
  it('is filing, by what the issue says of itself', () => {
    const draft = { status: 'draft', revision: 1 } as const
    expect(issueActionBetween(draft, { status: 'published', revision: 1, filed: true })).toBe('file')
    const filed = { ...draft, filed: true }
    expect(issueActionBetween(filed, { status: 'published', revision: 1, filed: true })).toBe('publish')
    expect(issueActionBetween(draft, { status: 'review', revision: 1, filed: true })).toBe('submit')
  })

  it('leaves an article that a company sent in to the company', () => {
    expect(isLeftToOffice({ role: 'author', channel: null })).toBe(true)
    expect(isLeftToOffice({ role: 'admin', channel: null })).toBe(false)
  })
})

describe('the words of the record', () => {
  it.each([
    ['articles', 'submit', '提交审核', 'review', '待审'],
    ['issues', 'publish', '发布', 'published', '已发布'],
    ['issues', 'revoke-link', '停用阅读链接', 'draft', '编辑中'],
    ['deliveries', 'resend', '重新发送', 'bounced', '被退回'],
    ['solicitations', 'open', '发出约稿', 'closed', '已结束'],
    ['nothing', 'submit', 'submit', 'review', 'review'],
    ['articles', 'unheard', 'unheard', 'of', 'of'],
  ])('of %s: %s is %s, %s is %s', (collection, action, step, status, name) => {
    const words = wordsOf(collection)
    expect([words.step(action), words.status(status)]).toEqual([step, name])
  })
})

describe('what was changed', () => {
  it('is told field by field, documents by their ids, nothing for what is the same', () => {
    const before = { name: '甲', company: { id: 3, name: 'x' }, roles: ['a'], phone: undefined, gone: 'x' }
    const after = { name: '乙', company: 3, roles: ['a', 'b'], phone: null, gone: null }
    expect(changesOf(before, after, ['name', 'company', 'roles', 'phone', 'gone'])).toEqual([
      { field: 'name', before: '甲', after: '乙' },
      { field: 'roles', before: ['a'], after: ['a', 'b'] },
      { field: 'gone', before: 'x', after: null },
    ])
    expect(changesOf(before, after, ['company'])).toEqual([])
    expect(changesOf({ company: { id: 3 } }, { company: { id: 4 } }, ['company'])).toEqual([
      { field: 'company', before: 3, after: 4 },
    ])
  })
})

function codeOf(attempt: () => unknown): unknown {
  try {
    return attempt()
  } catch (error) {
    return error instanceof Error && 'kind' in error && 'code' in error
      ? `${String(error.kind)} ${String(error.code)}`
      : error
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { recordWords } from '@/components/audit/recordWords'

const CONFIG = {
  collections: [
    {
      slug: 'users',
      labels: { singular: '用户' },
      flattenedFields: [
        { name: 'name', type: 'text', label: '姓名' },
        { name: 'active', type: 'checkbox', label: '启用' },
        { name: 'role', type: 'select', label: '角色', options: [{ value: 'signer', label: '签发人' }] },
      ],
    },
  ],
  globals: [{ slug: 'settings', label: '简报设置', flattenedFields: [] }],
} as unknown as SanitizedConfig

const words = (collection: string | null, detail: unknown, document: string | null = null) =>
  recordWords({ collection, document, detail }, CONFIG)

describe('a row of the record', () => {
  it('says what it is about as the screens call it', () => {
    expect(words('users', null, '3')).toEqual({ about: '用户 3', detail: '' })
    expect(words('settings', null).about).toBe('简报设置')
    expect(words('gone', null, '3').about).toBe('gone 3')
    expect(words(null, null).about).toBe('')
  })

  it('says what was changed by the fields’ labels and the words of their choices', () => {
    const detail = [
      { field: 'name', before: null, after: '李明' },
      { field: 'active', before: false, after: true },
      { field: 'role', before: 'author', after: 'signer' },
      { field: 'another', before: 1, after: ['a'] },
    ]
    expect(words('users', detail).detail).toBe(
      '姓名：空 → 李明；启用：否 → 是；角色：author → 签发人；another：1 → ["a"]',
    )
  })

  it('names what else it says, and leaves a word that has no name', () => {
    expect(words(null, { path: '/api/x', rows: 3, other: '甲' }).detail).toBe(
      '地址：/api/x；条数：3；other：甲',
    )
  })

  it('has a Chinese name for whatever a row says', () => {
    const written = ['src/api', 'src/hooks', 'src/services'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(join(folder, path), 'utf8')),
    )
    const literals = written.flatMap((text) => [...text.matchAll(/\bdetail(?::| =) \{([^{}]*)/g)])
    const names = literals.flatMap(([, inside = '']) =>
      [...inside.matchAll(/(?:^|,)\s*(\w+)\s*(?=:|,|$)/g)].flatMap(([, name]) => name ?? []),
    )
    expect(names.length).toBeGreaterThan(20)
    expect([...new Set(names)].filter((name) => words(null, { [name]: 1 }).detail === `${name}：1`)).toEqual(
      [],
    )
  })
})

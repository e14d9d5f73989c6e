import { expect, it } from 'vitest'
import { countCharacters } from '@/domain/article/prose/countCharacters'

it.each([
  ['近日，公司开展培训。', { words: 10, han: 8 }],
  ['使用AI大模型3.0版', { words: 8, han: 6 }],
  ['Hello world，你好', { words: 5, han: 2 }],
  ['　　', { words: 0, han: 0 }],
  ['', { words: 0, han: 0 }],
])('counts %j as Word does', (text, count) => expect(countCharacters(text)).toEqual(count))

import type { Page } from '@playwright/test'
import { lexicalParagraphs } from '../../../src/domain/article/lexical/lexicalParagraphs'

const MARK = Date.now() % 100_000
const BLANK = '这里是空的，请写上内容后再保存。'
const ADDRESS = '邮箱地址格式不对'

/** One form: a document of its own, a value that the server refuses in one field, what is said there, and one that it takes. */
export type Form = {
  /** Whose page the form is on. */
  who: 'admin' | 'reviewer1' | 'sto'
  /** Of the collection; what is no document of one is opened at `path`. */
  slug?: string
  path?: string
  data?: (page: Page) => Promise<object> | object
  /** As Payload names it: `contacts.0.email`. */
  field: string
  bad: string
  good: string
  fault: string
}

export const FORMS: Record<string, Form> = {
  企业: {
    who: 'admin',
    slug: 'companies',
    data: () => ({
      name: `误填企业${MARK}`,
      shortName: '误填',
      order: 99,
      active: false,
      contacts: [{ name: '联系人', email: 'before@jianbao.test' }],
    }),
    field: 'contacts.0.email',
    bad: 'wrong＠x',
    good: 'right@jianbao.test',
    fault: ADDRESS,
  },
  用户: {
    who: 'admin',
    slug: 'users',
    data: account('address'),
    field: 'email',
    bad: 'wrong＠x',
    good: `right-${MARK}@jianbao.test`,
    fault: '有效的电子邮件地址',
  },
  简报设置: {
    who: 'admin',
    path: '/admin/globals/settings',
    field: 'mailSizeWarning',
    bad: '0',
    good: '3',
    fault: '请填写不小于 1 的整数',
  },
  记分规则: {
    who: 'admin',
    slug: 'score-rules',
    data: () => ({ from: '2031-02-01' }),
    field: 'from',
    bad: '2031-02-02',
    good: '2031-03-01',
    fault: '请把日期改为 1 日',
  },
  自己的账号: {
    who: 'reviewer1',
    path: '/admin/account',
    field: 'name',
    bad: '',
    // As it is.
    good: '文明办 沈老师',
    fault: '该字段为必填项目',
  },
  期刊: {
    who: 'reviewer1',
    slug: 'issues',
    data: () => ({ date: '2026-05-08', number: 77 }),
    field: 'number',
    // The demonstration's.
    bad: '1',
    good: '78',
    fault: '请换一个期号',
  },
  词库: {
    who: 'reviewer1',
    slug: 'lexicon',
    data: () => ({ kind: 'wrong', text: `错词${MARK}`, suggestion: '改好的词' }),
    field: 'suggestion',
    bad: '',
    good: '改成这个词',
    fault: '错词要填写“应改为”',
  },
  约稿: {
    who: 'reviewer1',
    slug: 'solicitations',
    data: () => ({ topic: `误填约稿${MARK}`, due: '2099-12-10' }),
    field: 'wanted',
    bad: '0',
    good: '2',
    fault: '之间的整数',
  },
  上级采用: {
    who: 'reviewer1',
    slug: 'adoptions',
    data: async (page) => ({
      article: await publishedArticle(page),
      level: 'city',
      body: '市级刊物',
      date: '2026-02-02',
    }),
    field: 'body',
    bad: '　',
    good: '市级简报',
    fault: BLANK,
  },
  批示: {
    who: 'reviewer1',
    slug: 'instructions',
    data: async (page) => ({
      article: await publishedArticle(page),
      level: 'city',
      leader: '某领导',
      date: '2026-02-02',
      text: '请参照。',
    }),
    field: 'leader',
    bad: '　',
    good: '另一位领导',
    fault: BLANK,
  },
  登记的稿件: {
    who: 'reviewer1',
    slug: 'articles',
    data: () => ({
      title: `误填链接${MARK}`,
      channel: 'wechat',
      sourceUrl: 'https://example.com/a',
      body: lexicalParagraphs(['一段。']),
    }),
    field: 'sourceUrl',
    bad: 'example.com/a',
    good: 'https://example.com/b',
    fault: '开头的完整链接',
  },
  投稿人的稿件: {
    who: 'sto',
    slug: 'articles',
    data: () => ({ title: `长标题${MARK}`, body: lexicalParagraphs(['一段。']) }),
    field: 'title',
    bad: '长'.repeat(201),
    good: `不长的标题${MARK}`,
    fault: '最多 200 个字',
  },
}

function account(name: string) {
  return async (page: Page) => ({
    name: '误填账号',
    email: `refused-${name}-${MARK}@jianbao.test`,
    role: 'author',
    password: 'opened-for-this-journey',
    company: await firstOf(page, '/api/companies?limit=1&depth=0'),
  })
}

const publishedArticle = (page: Page) =>
  firstOf(page, '/api/articles?where[status][equals]=published&limit=1&depth=0')

async function firstOf(page: Page, path: string): Promise<number | undefined> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address)
    return ((await answer.json()) as { docs: { id: number }[] }).docs[0]?.id
  }, path)
}

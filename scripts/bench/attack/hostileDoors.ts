import {
  articleBody,
  type BlockNode,
  cell,
  paragraph,
  row,
  table,
  text,
} from '../../../src/domain/article/lexical/nodes'

const LENGTH = 100_000
const of = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)

/** Each made to have a pattern, a parser or a loop begin again at every character; by a name to print. */
export const HOSTILE_TEXTS: Record<string, string> = Object.fromEntries(
  [
    ...['a', ' ', '\t', '\n', '\r\n ', '\u3000', '\u200b', '\u{1f600}', 'A\u0301', '-', '>'],
    ...['(', '（', '“', '《', '、甲', '甲 乙', '一、', '〔2026〕', '1.', '分别占1%、', '王小明同志'],
    ...['<a', '<p><b>', '<!--', '<table><tr><td>', '&#', 'a@', 'a.a@a.', 'http://a', '[中'],
  ].map((piece) => [JSON.stringify(piece), of(piece)]),
)

/** What an author has: an article, a picture, and the own account. */
export type Own = { article: number; picture: number; account: number }
type Request = { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: object }
/** A request with a text in one field. */
export type HostileDoor = (text: string, own: Own) => Request

// Node reads 16 KB of head.
const IN_ADDRESS = 1_500

const post =
  (path: string, field: string, more: object = {}): HostileDoor =>
  (text) => ({ method: 'POST', path, body: { ...more, [field]: text } })
const change =
  (collection: string, which: keyof Own, field: string): HostileDoor =>
  (text, own) => ({ method: 'PATCH', path: `/api/${collection}/${own[which]}`, body: { [field]: text } })
const body =
  (blocks: (text: string) => BlockNode[]): HostileDoor =>
  (text, { article }) => ({
    method: 'PATCH',
    path: `/api/articles/${article}`,
    body: { body: articleBody(blocks(text)) },
  })
const ask =
  (path: string): HostileDoor =>
  (text) => ({ method: 'GET', path: `${path}${encodeURIComponent(text.slice(0, IN_ADDRESS))}` })
const step =
  (name: string): HostileDoor =>
  (text, { article }) => ({
    method: 'POST',
    path: `/api/articles/${article}/${name}`,
    body: { comment: text },
  })

const PLAIN = { isHeader: false, colSpan: 1, rowSpan: 1 }

/** Every field of text that an author can send, over REST. */
export const HOSTILE_DOORS: Record<string, HostileDoor> = {
  // First: after twenty wrong passwords nobody at this place is asked any more.
  'login: email': post('/api/users/login', 'email', { password: 'a-long-passphrase' }),
  'login: password': post('/api/users/login', 'password', { email: 'unknown@jianbao.test' }),
  'an article: title': change('articles', 'article', 'title'),
  'an article: sourceUrl': (text, { article }) => ({
    method: 'PATCH',
    path: `/api/articles/${article}`,
    body: { channel: 'website', sourceUrl: `http://a${text}` },
  }),
  'an article: body, one paragraph': body((all) => [paragraph([text(all)])]),
  // Of what the paragraph before left.
  'an article: proofreading of it': step('proofread'),
  'an article: body, 500 paragraphs': body((all) =>
    Array.from({ length: 500 }, (_, at) => paragraph([text(all.slice(at * 200, at * 200 + 200))])),
  ),
  'an article: proofreading of them': step('proofread'),
  'an article: body, a cell': body((all) => [table([row([cell([paragraph([text(all)])], PLAIN)])])]),
  'an article: comment of a step': step('withdraw'),
  'an article, new: title': post('/api/articles', 'title'),
  'a picture: alt': change('media', 'picture', 'alt'),
  'the account: name': change('users', 'account', 'name'),
  'the account: email': change('users', 'account', 'email'),
  'the account: password': change('users', 'account', 'password'),
  'the account: presentPassword': (text, { account }) => ({
    method: 'PATCH',
    path: `/api/users/${account}`,
    body: { password: 'another-long-passphrase', presentPassword: text },
  }),
  'two factors: code': post('/api/users/two-factor/confirm', 'code'),
  'two factors: password': post('/api/users/two-factor/begin', 'presentPassword'),
  'a forgotten password: token': post('/api/users/reset-password', 'token', {
    password: 'a-long-passphrase',
  }),
  'a preference': post('/api/payload-preferences/hostile', 'value'),
  'a solicitation: answer': post('/api/solicitations/1/answer', 'comment'),
  'a list: title like': ask('/api/articles?where[title][like]='),
  'a list: title contains': ask('/api/articles?where[title][contains]='),
  'a list: sort': ask('/api/articles?sort='),
  'the archive: q': ask('/api/archive?q='),
}

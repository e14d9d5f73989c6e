import { lexical, type Office, type Person } from './office'

let counter = 0

/** An author's draft with some text. Answers its id. */
export async function draftArticle(person: Person, over: object = {}): Promise<number> {
  counter += 1
  const data = { title: `稿件${counter}号`, body: lexical(`稿件${counter}号的正文。`), ...over }
  const { status, body } = await person.post('articles', data)
  if (status !== 201) throw new Error(`article not created: ${status} ${JSON.stringify(body)}`)
  return body.doc.id
}

/** An article in review. */
export async function submittedArticle(office: Office, over: object = {}): Promise<number> {
  const id = await draftArticle(office.author, over)
  await expectOk(office.author, `articles/${id}/submit`)
  return id
}

/** An article ready for an issue. */
export async function approvedArticle(office: Office, over: object = {}): Promise<number> {
  const id = await submittedArticle(office, over)
  await expectOk(office.reviewer, `articles/${id}/approve`)
  return id
}

/** An issue awaiting sign-off, with one article unless others are given. */
export async function submittedIssue(
  office: Office,
  over: { articles?: number[]; [field: string]: unknown } = {},
): Promise<number> {
  const articles = over.articles ?? [await approvedArticle(office)]
  const { status, body } = await office.reviewer.post('issues', { date: '2026-01-09', ...over, articles })
  if (status !== 201) throw new Error(`issue not created: ${status} ${JSON.stringify(body)}`)
  await expectOk(office.reviewer, `issues/${body.doc.id}/submit`)
  return body.doc.id
}

async function expectOk(person: Person, path: string): Promise<void> {
  const { status, body } = await person.post(path)
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
}

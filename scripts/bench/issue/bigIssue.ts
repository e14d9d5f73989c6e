import sharp from 'sharp'
import { z } from 'zod'
import { articleBody, type UploadNode } from '../../../src/domain/article/lexical/nodes'
import { JANUARY_ARTICLES } from '../../seed/content/january'
import { lexicalBody } from '../../seed/lexicalBody'
import type { Reviewer } from '../reviewer'

const createdSchema = z.object({ doc: z.object({ id: z.number() }) })

/** An issue under signature, of so many articles of the January issue, the first of which have a picture of 3 MB each. */
export async function makeIssue(
  reviewer: Reviewer,
  { articles, pictures, date }: { articles: number; pictures: number; date: string },
): Promise<number> {
  const made: number[] = []
  while (made.length < articles) {
    const place = made.length
    const { title, paragraphs } = JANUARY_ARTICLES[place % JANUARY_ARTICLES.length] ?? {
      title: '',
      paragraphs: [],
    }
    const blocks = lexicalBody(paragraphs).root.children
    const body = articleBody(place < pictures ? [...blocks, await upload(reviewer, place)] : blocks)
    const id = await create(reviewer, 'articles', {
      title: `${title}之${place + 1}`,
      body,
      channel: 'office',
    })
    await reviewer.post(`/api/articles/${id}/submit`, {})
    await reviewer.post(`/api/articles/${id}/approve`, {})
    made.push(id)
  }
  const issue = await create(reviewer, 'issues', { date, articles: made })
  await reviewer.post(`/api/issues/${issue}/submit`, {})
  return issue
}

/** One entry of the 报 list with so many mailboxes behind it. */
export async function addMailboxes(reviewer: Reviewer, count: number): Promise<void> {
  const mailboxes = Array.from({ length: count }, (_, index) => ({
    name: `单位${index}`,
    email: `box${index}@bench.test`,
  }))
  await create(reviewer, 'recipients', { name: '各单位', kind: 'report', order: 900, mailboxes })
}

async function create({ post }: Reviewer, collection: string, data: object): Promise<number> {
  return createdSchema.parse(await post(`/api/${collection}`, data)).doc.id
}

async function upload({ send }: Reviewer, place: number): Promise<UploadNode> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: '现场照片' }))
  form.set('file', new Blob([new Uint8Array(await photo())], { type: 'image/jpeg' }), `现场${place}.jpg`)
  const { doc } = createdSchema.parse(await (await send('/api/media', form)).json())
  return {
    type: 'upload',
    version: 3,
    format: '',
    id: `picture${place}`,
    relationTo: 'media',
    value: doc.id,
    fields: { caption: '现场照片' },
  }
}

/** As heavy as a telephone's: grain, which no compression makes light. Some 3 MB. */
function photo(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: GRAIN } as const
  return sharp({ create: { width: 3000, height: 2250, channels: 3, background: '#000', noise } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

const GRAIN = 27

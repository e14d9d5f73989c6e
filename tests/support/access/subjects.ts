import { zipSync } from 'fflate'
import sharp from 'sharp'
import { poolOf } from '@/db/poolOf'
import { draftArticle, submittedArticle, submittedIssue } from '../articles'
import type { User } from '@/payload-types'
import type { Office } from '../office'

export type Subjects = {
  /** A fresh document of a kind, made by whoever may, so that no role's answer depends on another's. Answers its id. */
  make: Record<string, () => Promise<number>>
  /** What one of the kind is created from. */
  body: (collection: string) => object
}

/** Makes at least one document of each kind, and then as many as are asked for. */
export async function subjectsOf(office: Office): Promise<Subjects> {
  await office.admin.post('recipients', {
    name: '单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ email: 'a@b.test' }],
  })
  const published = await submittedIssue(office)
  await office.reviewer.post(`issues/${published}/publish`)
  const remarked = await submittedArticle(office)
  await poolOf(office.payload).query(
    `insert into messages (key, messenger, kind, user_id, subject, link, message_id)
     values ('a fact', 'webhook', 'approved', $1, '已采用', 'https://brief.test', 'a message')`,
    [office.author.user.id],
  )
  await poolOf(office.payload).query(
    `insert into bounces (status, kind, received_at, fingerprint) values ('open', 'unclear', now(), 'a bounce')`,
  )
  let counter = 0
  const make: Record<string, () => Promise<number>> = {
    articles: () => draftArticle(office.author),
    issues: async () => (await office.reviewer.post('issues', {})).body.doc.id,
    recipients: async () => (await office.admin.post('recipients', body('recipients'))).body.doc.id,
    companies: async () => office.companies.sto.id,
    users: async () => (await office.admin.post('users', body('users'))).body.doc.id,
    deliveries: async () => (await office.reviewer.get('deliveries?limit=1')).body.docs[0].id,
    solicitations: async () => {
      const { id } = (await office.reviewer.post('solicitations', body('solicitations'))).body.doc
      await office.reviewer.post(`solicitations/${id}/open`)
      return id
    },
    media: async () => addFile('media', { file: await picture(), data: {}, user: office.author.user }),
    pdfs: async () => addFile('pdfs', { file: PDF, data: { issue: await make.issues?.(), revision: 1 } }),
    ofds: async () => addFile('ofds', { file: OFD, data: { issue: await make.issues?.(), revision: 1 } }),
    originals: () => addFile('originals', { file: PDF, data: {} }),
    scans: () => addFile('scans', { file: PDF, data: {}, user: office.author.user }),
    remarks: async () => (await office.reviewer.post('remarks', body('remarks'))).body.doc.id,
    lexicon: async () => (await office.reviewer.post('lexicon', body('lexicon'))).body.doc.id,
    'score-rules': async () => (await office.admin.post('score-rules', body('score-rules'))).body.doc.id,
    adoptions: async () => (await office.reviewer.post('adoptions', body('adoptions'))).body.doc.id,
    instructions: async () => (await office.reviewer.post('instructions', body('instructions'))).body.doc.id,
    exemptions: async () => (await office.reviewer.post('exemptions', body('exemptions'))).body.doc.id,
    notices: async () => (await office.author.get('notices?limit=1')).body.docs[0].id,
    messages: async () => (await office.author.get('messages?limit=1')).body.docs[0].id,
    bounces: async () => (await office.reviewer.get('bounces?limit=1')).body.docs[0].id,
    publications: async () => (await office.reviewer.get('publications?limit=1')).body.docs[0].id,
    audit: async () => (await office.admin.get('audit?limit=1')).body.docs[0].id,
    transitions: async () =>
      (await office.reviewer.get('transitions?where[collection][equals]=articles&limit=1')).body.docs[0].id,
  }

  async function addFile(
    collection: 'media' | 'pdfs' | 'ofds' | 'originals' | 'scans',
    { file, data, user }: { file: typeof PDF; data: object; user?: User },
  ) {
    counter += 1
    const named = { ...file, name: `${counter}.${file.mimetype.split('/')[1]}`, size: file.data.length }
    const made = { collection, data, file: named, user, overrideAccess: !user }
    return (await office.payload.create(made)).id
  }

  function body(collection: string): object {
    counter += 1
    const bodies: Record<string, object> = {
      solicitations: {
        topic: '主题',
        due: '2099-12-31',
        everyCompany: false,
        companies: [office.companies.sto.id],
      },
      articles: { title: '标题' },
      issues: {},
      remarks: { article: remarked, paragraph: 0, offset: 0, quote: '正文', text: '请核对。' },
      lexicon: { kind: 'forbidden', text: `禁用${counter}` },
      'score-rules': { from: `${2000 + counter}-01-01` },
      adoptions: { article: remarked, level: 'city', body: '市委办公厅', date: '2026-01-09' },
      instructions: {
        article: remarked,
        level: 'city',
        leader: '某领导',
        date: '2026-01-09',
        text: '很好。',
      },
      exemptions: { article: remarked, rule: 'date', text: '正文', context: '正文' },
      recipients: { name: `单位${counter}`, kind: 'copy', order: 9 },
      companies: { name: `企业${counter}`, shortName: '企业', order: 9 },
      users: {
        name: '某人',
        email: `person${counter}@jianbao.test`,
        password: 'a-long-test-passphrase',
        role: 'reviewer',
      },
    }
    return bodies[collection] ?? {}
  }

  for (const slug of [
    'solicitations',
    'remarks',
    'lexicon',
    'exemptions',
    'score-rules',
    'adoptions',
    'instructions',
  ])
    await make[slug]?.()
  return { make, body }
}

const PDF = { data: Buffer.from('%PDF-1.4\nxref\ntrailer\n%%EOF\n'), mimetype: 'application/pdf' }
const OFD = { data: Buffer.from(zipSync({ 'OFD.xml': new Uint8Array(8) })), mimetype: 'application/ofd' }

async function picture() {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#369' } })
  return { data: await image.png().toBuffer(), mimetype: 'image/png' }
}

/** What is changed of one of each kind. */
export const CHANGES: Record<string, object> = {
  articles: { title: '改动' },
  issues: { secrecy: '内部' },
  recipients: { order: 7 },
  companies: { shortName: '改名' },
  users: { name: '改名' },
  deliveries: { status: 'sent' },
  solicitations: { topic: '改题' },
  remarks: { closed: true },
  lexicon: { note: '不用' },
  exemptions: { text: '别的' },
  'score-rules': { used: 6 },
  adoptions: { document: '专报' },
  instructions: { text: '请办。' },
  notices: { status: 'sent' },
  messages: { status: 'sent' },
  bounces: { status: 'handled' },
  publications: { pages: 99 },
  audit: { event: 'logout' },
  transitions: { comment: '改写' },
}

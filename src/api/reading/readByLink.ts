import type { Payload } from 'payload'
import { readingLinkState } from '@/domain/readingLink'
import { poolOf } from '@/db/poolOf'
import type { Asked } from '../fileAnswer'
import { apology } from './answers'
import { briefAnswer, briefPart } from './briefAnswer'
import { findByKey } from '@/services/reading/links'
import { publishedBrief } from '@/services/reading/publishedBrief'
import { readingPath, TEST_KEY } from '@/services/reading/readingUrl'

const KEY = /^[\w-]{43}$/
const NOTICE = '本页凭链接即可阅读，无需登录。请勿把链接发布到公开场合。'

/** Answers `/read/<key>` and what lies below it: for everybody who has the link, while the office lets it work. */
export async function readByLink(
  [key = '', ...path]: readonly string[],
  { payload, asked }: { payload: Payload; asked: Asked },
): Promise<Response> {
  const part = briefPart(path)
  if (key === TEST_KEY && path.length === 0) return apology('test')
  if (!part || !KEY.test(key)) return apology('unknown')
  try {
    const link = await findByKey(poolOf(payload), key)
    if (!link) return apology('unknown')
    const state = readingLinkState(link, new Date())
    if (state !== 'open') return apology(state)
    const brief = await publishedBrief(link.issueId, { payload })
    if (!brief) return apology('unknown')
    const door = { base: readingPath(key), notice: NOTICE }
    return await briefAnswer({ brief, part, door, asked }, { payload })
  } catch (error) {
    payload.logger.error({ event: 'reading.failed', err: error })
    return apology('broken')
  }
}

import { APIError } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { ruleErrorToAPIError } from './ruleErrorToAPIError'
import { sqlState } from './speakChinese'

// PostgreSQL: serialization_failure, deadlock_detected, lock_not_available. Somebody else was at it; nothing was written.
const CONTENTION = new Set(['40001', '40P01', '55P03'])

/** Runs an endpoint and translates what it throws at this edge, once for all of them. */
export async function translateErrors(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RuleError) throw ruleErrorToAPIError(error)
    if (CONTENTION.has(sqlState(error))) {
      throw new APIError(
        '有人正在同时操作，这次没有保存任何内容，请稍后重试。',
        409,
        { code: 'contention' },
        true,
      )
    }
    throw error
  }
}

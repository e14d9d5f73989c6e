import { getPayload } from 'payload'
import config from '@payload-config'
import { securityAnswer } from '@/api/securityAnswer'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return securityAnswer(await getPayload({ config }))
}

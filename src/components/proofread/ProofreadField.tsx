import type { UIFieldServerProps } from 'payload'
import { isEditor } from '@/domain/workflow/standing'
import { deskSettings } from '../review/deskSettings'
import { ProofreadPanel } from './ProofreadPanel'

/** 校对 below the text, where the office has switched it on. */
export async function ProofreadField({ payload, user, id }: UIFieldServerProps & { id?: number | string }) {
  if (!isEditor(user) || id === undefined) return null
  const { proofread } = await deskSettings(payload, user)
  return proofread ? <ProofreadPanel /> : null
}

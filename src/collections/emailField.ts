import type { EmailField } from 'payload'
import { isMailAddress } from '@/domain/mailAddress'

/** A mailbox address. Stricter than Payload's: no CR or LF, nothing an SMTP envelope could trip over. */
export function emailField({ required }: { required: boolean }): EmailField {
  return {
    name: 'email',
    type: 'email',
    label: '邮箱',
    required,
    validate: (value: unknown) => {
      if (value === undefined || value === null || value === '') return required ? '请填写邮箱地址。' : true
      return isMailAddress(value) || '邮箱地址格式不对，请检查是否有空格、换行或漏掉了“@”。'
    },
  }
}

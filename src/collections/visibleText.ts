import type { TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { text, textarea } from 'payload/shared'
import { isBlank } from '@/domain/text/isBlank'

const EMPTY = '这里是空的，请写上内容后再保存。'

/** Payload's own rules of a required line, for which a space or a character of no width is text. */
export const visibleText: TextFieldSingleValidation = (value, options) =>
  options.required && isBlank(value) ? EMPTY : text(value, options)

/** The same for several lines. */
export const visibleTextarea: TextareaFieldValidation = (value, options) =>
  options.required && isBlank(value) ? EMPTY : textarea(value, options)

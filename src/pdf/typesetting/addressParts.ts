import { AT_MAIL_DOT, AT_MAIL_SIGN, AT_SIGN, AT_SLASH, type BreakCost } from './breakCosts'

/** A word or a part of one, and what a break after it costs where it is no word's end. */
export type AddressPart = { text: string; joint?: BreakCost | undefined }

/**
 * An address may be broken after the signs that join its parts, as no other word may: one of the web freely enough, one of
 * mail after `@` and dots where the line before it would be left short.
 *
 * @returns one part for any other word; together they hold every character
 */
export function addressParts(word: string): AddressPart[] {
  if (IS_WEB.test(word)) {
    return word
      .split(/(?<=[/.?&=\-_#])(?![/.?&=\-_#)\]},;:!'"])/)
      .map((text) => ({ text, joint: text.endsWith('/') ? AT_SLASH : AT_SIGN }))
  }
  if (!IS_MAIL.test(word)) return [{ text: word }]
  return word
    .split(/(?<=[@.])(?=[\p{L}\p{N}])/u)
    .map((text) => ({ text, joint: text.endsWith('@') ? AT_MAIL_SIGN : AT_MAIL_DOT }))
}

const IS_WEB = /:\/\/|^www\./i
/** Something on either side of one `@`. */
const IS_MAIL = /^[^@]+@[^@]+$/

/**
 * Whatever is neither letter nor digit nor Han character: spaces, line breaks, punctuation, signs. Named by code point
 * and not by Unicode property, since the SQL function of the same name must drop the very same characters.
 */
const DROPPED =
  // Control characters and variation selectors are among what is dropped.
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ufe00-\ufe0f\ufe30-\ufe4f\ufeff\ufff0-\uffff]+/g

/** A text as search and comparison see it: full width as half width, A to Z in lower case, no spaces or punctuation. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(DROPPED, '')
}

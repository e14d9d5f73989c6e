import { refused } from './refuse'

/**
 * An XML part as the converter understands it: UTF-8 whatever it came in, its CDATA as text, without comments, and with
 * the wrappers it would drop together with their text (fields, phonetic guides, directions) made transparent.
 * @throws RuleError invalid for a part with a document type: no producer of Word files writes one, an attacker does
 */
export function plainXml(part: Buffer): string {
  const xml = decode(part).replace(NOT_TEXT, (whole: string, cdata: string | undefined) =>
    cdata === undefined ? '' : escape(cdata),
  )
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw refused('entities')
  return xml.replace(WRAPPER, '<$1$2smartTag').replace(CARRIAGE_RETURN, '<$1br')
}

const NOT_TEXT = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g
const WRAPPER = /<(\/?)([\w.-]+:)?(?:fldSimple|ruby|rubyBase|dir|bdo)(?=[\s/>])/g
const CARRIAGE_RETURN = /<([\w.-]+:)?cr(?=[\s/>])/g

function decode(part: Buffer): string {
  const [first, second] = part
  if (first === 0xff && second === 0xfe) return utf8Declared(part.subarray(2).toString('utf16le'))
  if (first === 0xfe && second === 0xff)
    return utf8Declared(
      Buffer.from(part.subarray(2, part.length - (part.length % 2)))
        .swap16()
        .toString('utf16le'),
    )
  return part.toString('utf8').replace(/^\uFEFF/, '')
}

function utf8Declared(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/i, '$1"UTF-8"')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

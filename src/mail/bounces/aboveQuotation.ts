/** Where a mail that is quoted or returned begins: what stands there was written by somebody else, mostly by this office. */
const BEGINS =
  /^(?:[-_=*~—－]{2,} ?(?:原邮件|原始邮件|原文|原信|转发的?邮件|以下(?:是|为)|邮件原文|original|forwarded|below this line|this is a copy|included is|returned message|the header)|(?:on|在) .{4,120}(?:wrote|写道)[:：]?$|(?:发件人|from)[:：].{3,200}@)/i

/** The lines of a plain text above the quotation. Linear in the length of the text. */
export function aboveQuotation(text: string): string {
  const lines: string[] = []
  let hasSaid = false
  for (const line of text.split(/\r\n?|\n/)) {
    const bare = line.trim().slice(0, LINE)
    // A report may begin with such a block of its own: only what has something above it is a quotation.
    if (hasSaid && BEGINS.test(bare)) break
    if (bare.startsWith('>')) continue
    lines.push(bare)
    hasSaid ||= bare !== ''
  }
  return lines.join('\n')
}

/** Longer lines say nothing that a reason would need. */
const LINE = 1_000

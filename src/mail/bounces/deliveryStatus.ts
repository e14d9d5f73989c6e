/** What a report says of one recipient (RFC 3464 2.3). Missing fields are ''. */
export type RecipientStatus = {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`, in lower case. */
  action: string
  /** RFC 3463: `5.1.1`. */
  status: string
  recipient: string
  /** The other server's own words, without the kind of server in front. */
  diagnostic: string
}

/** The recipients of a message/delivery-status part: groups of header lines, the first of them about the message itself. */
export function parseDeliveryStatus(text: string): RecipientStatus[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('final-recipient') || fields.has('action'))
    .map((fields) => ({
      action: (fields.get('action') ?? '').toLowerCase(),
      status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '',
      recipient: typed(fields.get('original-recipient') ?? '') || typed(fields.get('final-recipient') ?? ''),
      diagnostic: typed(fields.get('diagnostic-code') ?? ''),
    }))
}

function fieldsOf(group: string): Map<string, string> {
  const lines = group.replace(/\n[ \t]+/g, ' ').split('\n')
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([A-Za-z-]+)[ \t]*:(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]]
    }),
  )
}

/** `rfc822; a@b.test`, `smtp; 550 …`: the value behind its type. */
function typed(value: string): string {
  return value.replace(/^[A-Za-z0-9-]+[ \t]*;[ \t]*/, '').trim()
}

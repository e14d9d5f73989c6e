const KB = 1024
const MB = 1024 * KB

/** What anybody may send, before it is known who they are. */
export const ANONYMOUS_BYTES = MB

/** What a person may send at most: pictures and Word files of 20 MB, and what a form wraps around them. */
export const PERSON_BYTES = {
  file: 20 * MB + 64 * KB,
  /** A body of 100,000 characters is 0.3 to 0.6 MB of JSON; a table of 15,000 cells 6 MB. */
  json: 8 * MB,
} as const

/**
 * What the parts of a production do not start without: a default would be somebody else's database, mail that goes
 * nowhere, links that nobody can open. Demo and dev set them for what they start.
 */
export const PRODUCTION_VARIABLES = [
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'SERVER_URL',
  'PAYLOAD_SECRET',
] as const

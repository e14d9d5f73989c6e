import { S3Client } from '@aws-sdk/client-s3'
import type { S3Settings } from './s3Settings'

let client: S3Client | undefined

/** The one client of this process; it keeps its connections. */
export function s3Client(settings: S3Settings): S3Client {
  return (client ??= new S3Client(settings.client))
}

import { env } from '@/env/readEnv'

export type S3Settings = {
  bucket: string
  /** For the S3 client. */
  client: {
    endpoint: string
    region: string
    credentials: { accessKeyId: string; secretAccessKey: string }
    forcePathStyle: boolean
    requestChecksumCalculation: 'WHEN_REQUIRED'
    responseChecksumValidation: 'WHEN_REQUIRED'
  }
}

/** The bucket files lie in, or undefined when they lie in the local folder. */
export function s3Settings(): S3Settings | undefined {
  const {
    S3_BUCKET: bucket,
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_FORCE_PATH_STYLE: forcePathStyle,
  } = env()
  // env() lets all of them through or none.
  if (!bucket || !endpoint || !region || !accessKeyId || !secretAccessKey) return undefined
  return {
    bucket,
    client: {
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle,
      // The client's newer default adds checksums that S3-compatible stores other than AWS may refuse.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  }
}

import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { PROGRAMS_FOLDER } from './src/env/ownProgram'

/** A page whose address is its key: told to nobody, shown in no frame (src/api/reading/answers.ts has the rest). */
const BY_LINK = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

/** The form of a long article; src/edge/refuseBody.ts says who may send that much. */
const ACTIONS = { bodySizeLimit: '8mb' } as const

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // `npm run check` has the types; the demonstration's first start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Rendered in processes of their own (src/pdf/pool/renderPool); bundling react-pdf would bring a second React.
  // chinese-days calls its ES module CommonJS, which Turbopack does not take.
  serverExternalPackages: [
    '@react-pdf/renderer',
    'pdfkit',
    'fontkit',
    'nodemailer',
    'exceljs',
    'chinese-days',
    // Half a megabyte that is asked for only when a password is set.
    '@zxcvbn-ts/language-common',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    // What is set here is stronger than what a route answers with, and the last one that matches wins.
    ...['/read/:path*', '/api/archive/:issue/read/:path*'].map((source) => ({ source, headers: BY_LINK })),
  ],
}

/**
 * Saving calls the server by Next's server actions, which want the host of the page to be the host that was asked. A
 * proxy may change the second; the first is SERVER_URL's. Not while building: a build belongs to no office. What is built
 * starts what was built beside it (src/env/ownProgram.ts).
 */
export default function config(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_BUILD)
    return withPayload({
      ...nextConfig,
      env: { JIANBAO_BUILT: PROGRAMS_FOLDER },
      experimental: { serverActions: ACTIONS },
    })
  const { SERVER_URL } = process.env
  const allowedOrigins = SERVER_URL ? [new URL(SERVER_URL).host] : []
  return withPayload({ ...nextConfig, experimental: { serverActions: { ...ACTIONS, allowedOrigins } } })
}

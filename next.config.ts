import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/** A page whose address is its key: told to nobody, shown in no frame (src/api/reading/answers.ts has the rest). */
const BY_LINK = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // `npm run check` has the types; the demonstration's first start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Rendered in processes of their own (src/pdf/pool/renderPool); bundling react-pdf would bring a second React.
  serverExternalPackages: ['@react-pdf/renderer', 'fontkit', 'nodemailer', 'exceljs'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    // What is set here is stronger than what a route answers with, and the last one that matches wins.
    ...['/read/:path*', '/api/archive/:issue/read/:path*'].map((source) => ({ source, headers: BY_LINK })),
  ],
}

export default withPayload(nextConfig)

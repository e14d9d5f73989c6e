import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

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
  ],
}

export default withPayload(nextConfig)

import type { MetadataRoute } from 'next'

/** Nothing here is for search engines: neither the desk nor a page that is read by its link. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: '/' } }
}

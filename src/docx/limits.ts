/** What an article may take: thirty pages with a dozen photographs stay far below, a bomb does not. */
export const DOCX_LIMITS = {
  /** Of the file as it comes. */
  fileBytes: 20 * 1024 * 1024,
  /** Of all parts, unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  /** Of one XML part, unpacked: some three hundred pages. */
  xmlBytes: 5 * 1024 * 1024,
  parts: 2000,
  images: 60,
  /** An image whose format has to be changed is unpacked to its pixels. */
  pixels: 80_000_000,
} as const

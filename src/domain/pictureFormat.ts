/** What a picture's first bytes say it is. */
export type PictureFormat = keyof typeof SIGNATURES

type Signature = { at: number; bytes: string }

/** `bytes` are Latin-1; every one of a list must be there. */
const SIGNATURES = {
  png: [[{ at: 0, bytes: '\x89PNG' }]],
  jpeg: [[{ at: 0, bytes: '\xff\xd8\xff' }]],
  gif: [[{ at: 0, bytes: 'GIF87a' }], [{ at: 0, bytes: 'GIF89a' }]],
  webp: [
    [
      { at: 0, bytes: 'RIFF' },
      { at: 8, bytes: 'WEBP' },
    ],
  ],
  tiff: [[{ at: 0, bytes: 'II*\0' }], [{ at: 0, bytes: 'MM\0*' }]],
  avif: ['avif', 'avis'].map((brand) => [{ at: 4, bytes: `ftyp${brand}` }]),
  heic: ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map((brand) => [
    { at: 4, bytes: `ftyp${brand}` },
  ]),
  bmp: [[{ at: 0, bytes: 'BM' }]],
} as const satisfies Record<string, readonly (readonly Signature[])[]>

/** Looks at the first bytes, not at a name or a declared type. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const isThere = ({ at, bytes }: Signature) => start.startsWith(bytes, at)
  for (const [format, signatures] of Object.entries(SIGNATURES)) {
    if (signatures.some((all) => all.every(isThere))) return format as PictureFormat
  }
  return undefined
}

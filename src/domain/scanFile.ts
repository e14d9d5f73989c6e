import { pictureFormat } from './pictureFormat'

/** What a scan may be, and how its file ends. */
export const SCAN_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const

export type ScanType = keyof typeof SCAN_TYPES

/** As the `accept` of an input: a telephone offers its camera beside its files. */
export const SCAN_ACCEPT = Object.keys(SCAN_TYPES).join(',')

/** As much as a request with a file may have (bodyBytes). */
export const LARGEST_SCAN = 20 * 1024 * 1024

/** What its first bytes say it is, whatever it is called or declared to be; undefined for what is no scan. */
export function scanType(bytes: Uint8Array): ScanType | undefined {
  if (latin(bytes.subarray(0, 5)) === '%PDF-') return 'application/pdf'
  const format = pictureFormat(bytes)
  return format === 'jpeg' || format === 'png' ? `image/${format}` : undefined
}

/** Whether the end of a PDF is there, by which a reader finds all else (ISO 32000-1, 7.5.5); some programs write on behind it. */
export function hasPdfEnd(bytes: Uint8Array): boolean {
  const end = latin(bytes.subarray(-1024))
  return end.includes('xref') && end.includes('%%EOF')
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

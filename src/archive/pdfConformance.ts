const PART = /<pdfaid:part>(\d)<\/pdfaid:part>/
const LEVEL = /<pdfaid:conformance>([ABU])<\/pdfaid:conformance>/

/** What a PDF says of itself in its XMP, which no archivable file compresses: `PDF/A-2a`; of others `PDF`. */
export function pdfConformance(pdf: Buffer): string {
  const start = pdf.indexOf('<?xpacket begin')
  const end = start < 0 ? -1 : pdf.indexOf('<?xpacket end', start)
  const xmp = end < 0 ? '' : pdf.toString('latin1', start, end)
  const part = PART.exec(xmp)?.[1]
  const level = LEVEL.exec(xmp)?.[1]
  return part && level ? `PDF/A-${part}${level.toLowerCase()}` : 'PDF'
}

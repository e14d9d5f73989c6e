/** What a file is by its first bytes, whatever it is called. */
export type FileKind = 'docx' | OldKind | 'encrypted' | 'enterprise' | 'spreadsheet'

/** Formats that are no .docx, but that an office suite can make one of. */
export type OldKind = 'old-doc' | 'rtf' | 'odt'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ODT = Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text')
// What encrypts every file of a company on its way to the disk, and leaves its own header in it.
const ENTERPRISE = ['%TSD-Header', 'E-SafeNet', 'E-SAFENET', '%DGSEC', 'TIPRAY', 'IP-GUARD']
const HEAD_BYTES = 512
const STREAMS = {
  encrypted: ['EncryptedPackage'],
  enterprise: ['DRMEncryptedDataSpace', 'DRMEncryptedTransform'],
  spreadsheet: ['Workbook', 'PowerPoint Document'],
} as const

export function fileKind(file: Buffer): FileKind {
  const head = file.toString('latin1', 0, HEAD_BYTES)
  if (ENTERPRISE.some((mark) => head.includes(mark))) return 'enterprise'
  if (head.startsWith('{\\rtf')) return 'rtf'
  // The name and the content of the first entry of its zip, which is stored and not packed.
  if (file.subarray(30, 30 + ODT.length).equals(ODT)) return 'odt'
  if (file.subarray(0, OLE.length).equals(OLE)) return oleKind(file)
  return 'docx'
}

/** A .docx with a password or a policy lies encrypted in an OLE container, as the old .doc did in the clear (MS-OFFCRYPTO 2.3.4). */
function oleKind(file: Buffer): FileKind {
  const has = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'))
  if (STREAMS.enterprise.some(has)) return 'enterprise'
  if (STREAMS.encrypted.some(has)) return 'encrypted'
  return STREAMS.spreadsheet.some(has) && !has('WordDocument') ? 'spreadsheet' : 'old-doc'
}

export function isOld(kind: FileKind): kind is OldKind {
  return kind === 'old-doc' || kind === 'rtf' || kind === 'odt'
}

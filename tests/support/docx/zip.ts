import { deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  data: Buffer | string
  /** What the directory says instead of the truth. */
  declaredBytes?: number
  /** General purpose flags, 1 for encrypted. */
  flags?: number
  /** As it is, not packed. */
  isStored?: boolean
}

/** A zip written by hand, so that its directory can lie. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, declaredBytes, flags = 0, isStored = false } of parts) {
    const bytes = Buffer.from(data)
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const method = isStored ? 0 : 8
    const sizes = [crc32(bytes), packed.length, declaredBytes ?? bytes.length] as const
    const local = header(0x04034b50, { name, flags, method, sizes })
    directory.push(entry({ name, flags, method, sizes, offset }))
    locals.push(local, packed)
    offset += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

/** PKWARE APPNOTE 4.4.7; Node's own came with 20.15. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})

type Head = { name: string; flags: number; method: number; sizes: readonly [number, number, number] }

function header(signature: number, { name, flags, method, sizes }: Head): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(signature, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  sizes.forEach((size, index) => head.writeUInt32LE(size, 14 + 4 * index))
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name)])
}

function entry({ name, flags, method, sizes, offset }: Head & { offset: number }): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(method, 10)
  sizes.forEach((size, index) => head.writeUInt32LE(size, 16 + 4 * index))
  head.writeUInt16LE(Buffer.byteLength(name), 28)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, Buffer.from(name)])
}

import { deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  data: Buffer | string
  /** What the directory says instead of the truth. */
  declaredBytes?: number
  /** General purpose flags, 1 for encrypted. */
  flags?: number
}

/** A zip written by hand, so that its directory can lie. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, declaredBytes, flags = 0 } of parts) {
    const bytes = Buffer.from(data)
    const packed = deflateRawSync(bytes)
    // The checksum stays 0: nobody here reads it.
    const sizes = [0, packed.length, declaredBytes ?? bytes.length] as const
    const local = header(0x04034b50, { name, flags, sizes })
    directory.push(entry({ name, flags, sizes, offset }))
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

type Head = { name: string; flags: number; sizes: readonly [number, number, number] }

function header(signature: number, { name, flags, sizes }: Head): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(signature, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(8, 8)
  sizes.forEach((size, index) => head.writeUInt32LE(size, 14 + 4 * index))
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name)])
}

function entry({ name, flags, sizes, offset }: Head & { offset: number }): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(8, 10)
  sizes.forEach((size, index) => head.writeUInt32LE(size, 16 + 4 * index))
  head.writeUInt16LE(Buffer.byteLength(name), 28)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, Buffer.from(name)])
}

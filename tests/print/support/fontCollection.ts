import { readFileSync } from 'node:fs'

const HEADER = 12
const RECORD = 16

/** The fonts of these files in one collection (.ttc), as systems ship their Chinese fonts. */
export function fontCollection(paths: readonly string[]): Buffer {
  const fonts = paths.map((path) => readFileSync(path))
  const head = Buffer.alloc(HEADER + 4 * fonts.length)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(fonts.length, 8)
  let offset = head.length
  fonts.forEach((font, index) => {
    head.writeUInt32BE(offset, HEADER + 4 * index)
    moveTables(font, offset)
    offset += font.length
  })
  return Buffer.concat([head, ...fonts])
}

/** In a collection tables are found from the beginning of the file, not of their font. */
function moveTables(font: Buffer, by: number): void {
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const at = HEADER + table * RECORD + 8
    font.writeUInt32BE(font.readUInt32BE(at) + by, at)
  }
}

import { describe, expect, it } from 'vitest'
import { ImageError, imageFormat, imageSize, isCmyk } from '@/domain/imageSize'
import { pictureFormat } from '@/domain/pictureFormat'

const u16 = (value: number) => [value >> 8, value & 0xff]
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)]
const latin = (text: string) => [...Buffer.from(text, 'latin1')]
const PNG = [0x89, ...latin('PNG\r\n\x1a\n')]

const png = (width: number, height: number) =>
  Buffer.from([...PNG, ...u32(13), ...latin('IHDR'), ...u32(width), ...u32(height), 8, 2, 0, 0, 0])

/** A segment of a JPEG: its marker, its length, what it holds. */
const segment = (marker: number, bytes: number[]) => [0xff, marker, ...u16(bytes.length + 2), ...bytes]
const frame = (width: number, height: number, { marker = 0xc0, components = 3 } = {}) =>
  segment(marker, [8, ...u16(height), ...u16(width), components, ...latin('x'.repeat(components * 3))])
const jpeg = (...segments: number[][]) => Buffer.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xd9])

/** What a camera writes: entries of a directory of TIFF, in the order of bytes it likes. */
function exif(entries: [tag: number, value: number][], { little = true, head = 'Exif\0\0', at = 8 } = {}) {
  const two = (value: number) => (little ? u16(value).reverse() : u16(value))
  const four = (value: number) => (little ? u32(value).reverse() : u32(value))
  const directory = entries.flatMap(([tag, value]) => [
    ...two(tag),
    ...two(3),
    ...four(1),
    ...two(value),
    0,
    0,
  ])
  const padding = Array.from({ length: at - 8 }, () => 0)
  const tiff = [
    ...latin(little ? 'II' : 'MM'),
    ...two(42),
    ...four(at),
    ...padding,
    ...two(entries.length),
    ...directory,
  ]
  return segment(0xe1, [...latin(head), ...tiff])
}
const ORIENTATION = 0x0112

describe('the size of a picture', () => {
  it('of a PNG is what its head says', () => {
    expect(imageSize(png(70_000, 3))).toEqual({ width: 70_000, height: 3 })
  })

  it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc9, 0xcf])('of a JPEG is what its frame %i says', (marker) => {
    expect(imageSize(jpeg(segment(0xe0, latin('JFIF')), frame(640, 480, { marker })))).toEqual({
      width: 640,
      height: 480,
    })
  })

  it.each([0xc4, 0xc8, 0xcc, 0xbf, 0xd8 - 0x08 - 0x04])(
    'is not read out of the table %i before the frame',
    (marker) => {
      const table = segment(marker === 0xcc ? 0xcc : marker, [8, ...u16(1), ...u16(2), 3, 0, 0, 0])
      expect(imageSize(jpeg(table, frame(640, 480)))).toEqual({ width: 640, height: 480 })
    },
  )

  it('stands behind fill bytes and markers without a length', () => {
    const between = [0xff, 0xff, 0xff, 0x01, 0xff, 0xd0, 0xff, 0xd7]
    expect(imageSize(jpeg(between, frame(640, 480)))).toEqual({ width: 640, height: 480 })
  })

  it.each([
    [1, false],
    [4, false],
    [5, true],
    [6, true],
    [8, true],
  ])('is turned by the camera’s orientation %i: %s', (orientation, isTurned) => {
    for (const little of [true, false]) {
      const size = imageSize(
        jpeg(
          exif(
            [
              [0x010f, 6],
              [ORIENTATION, orientation],
            ],
            { little },
          ),
          frame(640, 480),
        ),
      )
      expect(size).toEqual(isTurned ? { width: 480, height: 640 } : { width: 640, height: 480 })
    }
  })

  it('is turned wherever the camera’s directory lies, and by a later segment too', () => {
    const turned = { width: 480, height: 640 }
    expect(imageSize(jpeg(exif([[ORIENTATION, 6]], { at: 20 }), frame(640, 480)))).toEqual(turned)
    expect(
      imageSize(
        jpeg(
          exif([[ORIENTATION, 6]]),
          segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0')),
          frame(640, 480),
        ),
      ),
    ).toEqual(turned)
  })

  it('is not turned by what is no such directory, or ends too early', () => {
    const plain = { width: 640, height: 480 }
    expect(imageSize(jpeg(exif([[ORIENTATION, 6]], { head: 'Exit\0\0' }), frame(640, 480)))).toEqual(plain)
    expect(imageSize(jpeg(exif([]), frame(640, 480)))).toEqual(plain)
    expect(imageSize(jpeg(segment(0xe1, latin('Exif\0\0II*\0\x08\0\0\0\x05\0')), frame(640, 480)))).toEqual(
      plain,
    )
    expect(imageSize(jpeg(segment(0xe1, latin('Exif\0\0II')), frame(640, 480)))).toEqual(plain)
    expect(imageSize(jpeg(segment(0xe1, latin('Exif\0\0II*\0\xff\xff\xff\x7f')), frame(640, 480)))).toEqual(
      plain,
    )
  })

  it.each([
    ['a PNG without a head', png(1, 1).subarray(0, 24), '无法印出'],
    ['a PNG of no width', png(0, 5), '图片已损坏'],
    ['a PNG of no height', png(5, 0), '图片已损坏'],
    ['a JPEG of no width', jpeg(frame(0, 5)), '图片已损坏'],
    ['a JPEG without a frame', jpeg(segment(0xe0, latin('JFIF'))), '图片已损坏'],
    [
      'a JPEG that is something else further on',
      Buffer.concat([jpeg(), Buffer.from(frame(5, 5))]),
      '图片已损坏',
    ],
    ['a JPEG that ends in its frame', jpeg(frame(640, 480)).subarray(0, 10), '图片已损坏'],
    [
      'a GIF',
      Buffer.from('GIF89a'.padEnd(40, ' ')),
      '图片不是 PNG 或 JPEG 格式，无法印出，请转换后重新上传。',
    ],
    ['half a mark of a JPEG', Buffer.from([0xff, 0x00, 0, 0]), '无法印出'],
    ['nothing', Buffer.alloc(0), '无法印出'],
  ])('is refused for %s', (_, bytes, said) => {
    expect(() => imageSize(bytes)).toThrow(ImageError)
    expect(() => imageSize(bytes)).toThrow(said)
  })
})

describe('a picture', () => {
  it('is a JPEG or a PNG, and a JPEG may be in four inks', () => {
    expect([imageFormat(png(1, 1)), imageFormat(jpeg(frame(1, 1)))]).toEqual(['png', 'jpg'])
    expect(isCmyk(jpeg(frame(640, 480, { components: 4 })))).toBe(true)
    expect(isCmyk(jpeg(frame(640, 480, { components: 3 })))).toBe(false)
    expect(isCmyk(jpeg())).toBe(false)
    expect(isCmyk(png(640, 480))).toBe(false)
  })

  it.each<[string, string?]>([
    ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map((brand): [string, string] => [
      `....ftyp${brand}`,
      'heic',
    ]),
    ...['avif', 'avis'].map((brand): [string, string] => [`\0\0\0\x20ftyp${brand}`, 'avif']),
    ['xRIFF..WEBP', undefined],
    ['WEBP....RIFF', undefined],
    ['ftypheic', undefined],
    [' BM', undefined],
    ['GIF88a', undefined],
  ])('that begins with %j is %s', (start, format) => {
    expect(pictureFormat(Buffer.from(start, 'latin1'))).toBe(format)
  })
})

import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { storedCopy } from '@/services/files/storedCopy'

/** The left half of one colour, the right half of another. */
function halves(width: number, height: number, left: string, right: string) {
  const half = { create: { width: Math.floor(width / 2), height, channels: 3, background: left } } as const
  return sharp({ create: { width, height, channels: 3, background: right } }).composite([
    { input: half, left: 0, top: 0 },
  ])
}

function frame(background: string) {
  return sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
}

/** As a camera's sensor sees a wall: no two points alike. */
function photograph(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 24 } as const
  return sharp({ create: { width, height, channels: 3, background: '#000', noise } })
}

async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (y * info.width + x) * info.channels
  return [...data.subarray(at, at + info.channels)]
}

const metadataOf = (bytes: Buffer) => sharp(bytes).metadata()

describe('the stored copy of a picture', () => {
  it('of a telephone turned on its side stands upright, small, and says nothing of where it was taken', async () => {
    const taken = await photograph(3200, 2400)
      .composite([
        {
          input: { create: { width: 1600, height: 2400, channels: 3, background: '#f00' } },
          left: 0,
          top: 0,
        },
      ])
      .jpeg({ quality: 97 })
      .withExif({
        IFD0: { Make: 'Phone', Copyright: '某人' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '31/1 14/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '121/1 28/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await metadataOf(taken)).exif?.toString('latin1')).toContain('Phone')

    const { data, mimetype } = await storedCopy(taken)
    const { width, height, format, exif, xmp, iptc, icc, orientation } = await metadataOf(data)
    expect({ width, height, format, mimetype }).toEqual({
      width: 1800,
      height: 2400,
      format: 'jpeg',
      mimetype: 'image/jpeg',
    })
    expect([exif, xmp, iptc, icc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(data.length).toBeLessThan(1_000_000)
    // What was left is above.
    const [red = 0, green = 0] = await colourAt(data, 900, 200)
    expect(red).toBeGreaterThan(200)
    expect(green).toBeLessThan(60)
  })

  it('of few colours, or with something shining through, is PNG; of a photograph JPEG', async () => {
    const drawing = await halves(400, 300, '#a33', '#fff').png().toBuffer()
    const glass = await sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    const opaque = await photograph(600, 400).ensureAlpha().png().toBuffer()
    expect((await storedCopy(drawing)).extension).toBe('png')
    const clear = await storedCopy(glass)
    expect(clear.extension).toBe('png')
    expect((await metadataOf(clear.data)).hasAlpha).toBe(true)
    expect((await storedCopy(opaque)).extension).toBe('jpg')
  })

  it.each(['gif', 'webp', 'tiff', 'avif'] as const)('is made from %s', async (format) => {
    const { data, extension } = await storedCopy(
      await halves(60, 40, '#c00', '#fff').toFormat(format).toBuffer(),
    )
    const metadata = await metadataOf(data)
    expect(metadata).toMatchObject({ width: 60, height: 40, space: 'srgb', depth: 'uchar' })
    expect(metadata.format).toBe(extension === 'jpg' ? 'jpeg' : extension)
    const [red = 0, green = 0] = await colourAt(data, 10, 20)
    expect(red).toBeGreaterThan(180)
    expect(green).toBeLessThan(60)
  })

  it('is the first frame of an animation', async () => {
    const frames = await Promise.all(['#c00', '#0c0'].map(frame))
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await metadataOf(animation)).pages).toBe(2)
    const { data } = await storedCopy(animation)
    expect(await metadataOf(data)).toMatchObject({ width: 30, height: 20 })
    expect((await colourAt(data, 5, 5))[1]).toBeLessThan(60)
  })

  it('is sRGB of 8 bit when the picture was for a printing press or of 16 bit', async () => {
    const press = await halves(60, 40, '#c00', '#fff').toColourspace('cmyk').jpeg().toBuffer()
    const deep = await halves(60, 40, '#c00', '#fff').toColourspace('rgb16').png().toBuffer()
    const grey = await halves(60, 40, '#333', '#fff').toColourspace('grey16').png().toBuffer()
    expect((await metadataOf(press)).space).toBe('cmyk')
    expect((await metadataOf(deep)).depth).toBe('ushort')
    expect((await metadataOf(grey)).depth).toBe('ushort')
    for (const bytes of [press, deep, grey]) {
      const { data } = await storedCopy(bytes)
      expect((await metadataOf(data)).depth).toBe('uchar')
      expect((await metadataOf(data)).space).not.toBe('cmyk')
    }
    const [red = 0, green = 0] = await colourAt((await storedCopy(press)).data, 10, 20)
    expect(red).toBeGreaterThan(150)
    expect(green).toBeLessThan(80)
  })

  it.each([
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), '兼容性最佳'],
    ['BMP', Buffer.from('BM\x46\0\0\0\0\0\0\0', 'latin1'), '另存为'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), '另存为'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '另存为'],
  ])('of %s is not made, and what to do is said', async (_, bytes, advice) => {
    await expect(storedCopy(bytes)).rejects.toThrow(advice)
  })

  it('of several scanned pages is not made: the others would be lost', async () => {
    const pages = await Promise.all(['#fff', '#eee'].map(frame))
    const scan = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer()
    await expect(storedCopy(scan)).rejects.toThrow('2 页')
  })

  it('is not made of what its header says is too large, whatever the pixels are', async () => {
    // The pixels are those of a tiny picture: decoding them would say that the file is incomplete.
    const bytes = await halves(20, 10, '#000', '#fff').png().toBuffer()
    bytes.writeUInt32BE(8900, 16)
    bytes.writeUInt32BE(8900, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    await expect(storedCopy(bytes)).rejects.toThrow('8900 × 8900')
  })

  it('is made of two pictures at a time; of a crowd the last are told to wait', async () => {
    const picture = await photograph(300, 300).jpeg().toBuffer()
    const made = await Promise.allSettled(Array.from({ length: 20 }, () => storedCopy(picture)))
    const refused = made.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(6)
    expect(refused[0]).toMatchObject({ reason: { kind: 'busy', code: 'pictures-busy' } })
  })
})

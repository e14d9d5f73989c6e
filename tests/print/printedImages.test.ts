import sharp from 'sharp'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Block, issueViewSchema } from '@/domain/brief/issueView'
import { renderOfd } from '@/pdf/ofd/renderOfd'
import { renderIssue } from '@/pdf/render'
import { buildArticle, buildView, paragraph, testFonts } from './support/issueFixture'

vi.setConfig({ testTimeout: 120_000 })

/** As much in the large as in the small, as in nature: a photograph that compresses no better than one. */
async function photograph(width: number, height: number): Promise<Buffer> {
  const layers = await Promise.all(
    [1, 2, 4, 8, 16, 32, 64].map(async (coarse, index) => {
      const size = { width: Math.ceil(width / coarse), height: Math.ceil(height / coarse) }
      const noise = { type: 'gaussian', mean: 128, sigma: 14 + 4 * index } as const
      const layer = await sharp({ create: { ...size, channels: 3, background: '#000', noise } })
        .png()
        .toBuffer()
      return sharp(layer).resize(width, height, { kernel: 'cubic', fit: 'fill' }).raw().toBuffer()
    }),
  )
  const pixels = Buffer.from(
    Uint8ClampedArray.from({ length: width * height * 3 }, (_, at) =>
      layers.reduce((sum, layer) => sum + (layer[at] ?? 0) - 128, 128),
    ),
  )
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 72 })
    .toBuffer()
}

const viewOf = (images: readonly string[]) => {
  const blocks = images.map((image): Block => ({ type: 'image', image, caption: '图为现场' }))
  return issueViewSchema.parse(
    buildView({ articles: [buildArticle({ blocks: [paragraph('上文。'), ...blocks] })] }),
  )
}

const render = (images: Record<string, Buffer>) =>
  renderIssue({ view: viewOf(Object.keys(images)), images, fonts: testFonts() })

/** Pixels across and dots an inch of each picture in the file, whose sheet is written uncompressed. */
function picturesOf(pdf: Buffer): number[] {
  const objects = pdf.toString('latin1').match(/<<[^<>]*\/Subtype \/Image[^<>]*>>/gu) ?? []
  return objects.map((object) => Number(/\/Width (\d+)/u.exec(object)?.[1]))
}

const INCHES_ACROSS = 156 / 25.4

describe('a picture finer than print', () => {
  let photo: Buffer
  beforeAll(async () => {
    photo = await photograph(2400, 1800)
  })

  it('stands in the PDF with 300 dots an inch at most, five photographs in less than 2 MB', async () => {
    expect(photo.length).toBeGreaterThan(800_000)
    const { pdf } = await render({ 1: photo, 2: photo, 3: photo, 4: photo, 5: photo })
    const across = picturesOf(pdf)
    expect(across).toHaveLength(5)
    for (const width of across) expect(width).toBeLessThanOrEqual(Math.ceil(INCHES_ACROSS * 300))
    for (const width of across) expect(width).toBeGreaterThanOrEqual(Math.floor(INCHES_ACROSS * 0.6 * 250))
    expect(pdf.length).toBeLessThan(2_000_000)
  })

  it('gives the same bytes twice, in the PDF and in the OFD', async () => {
    const input = { view: viewOf(['1']), images: { 1: photo }, fonts: testFonts() }
    const [first, second] = [await renderIssue(input), await renderIssue(input)]
    expect(first.pdf.equals(second.pdf)).toBe(true)
    const [ofd, again] = [await renderOfd(input), await renderOfd(input)]
    expect(ofd.ofd.equals(again.ofd)).toBe(true)
    expect(ofd.ofd.length).toBeLessThan(photo.length)
  })

  it('keeps nothing of a camera turned on its side but how it is to be seen', async () => {
    const turned = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { pdf } = await render({ 1: turned })
    expect(pdf.includes('Exif')).toBe(false)
    const [object = ''] = pdf.toString('latin1').match(/<<[^<>]*\/Subtype \/Image[^<>]*>>/u) ?? []
    const height = Number(/\/Height (\d+)/u.exec(object)?.[1])
    expect(height).toBeGreaterThan(picturesOf(pdf)[0] ?? 0)
  })
})

describe('a picture as fine as print, or coarser', () => {
  it('stands in the PDF byte for byte', async () => {
    const jpeg = await sharp({ create: { width: 1800, height: 900, channels: 3, background: '#357' } })
      .jpeg({ quality: 90 })
      .toBuffer()
    expect((await render({ 1: jpeg })).pdf.includes(jpeg)).toBe(true)
  })
})

describe('a drawing whose lines are finer than print', () => {
  it('stays lossless, and as it was where it would grow', async () => {
    const lines = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="1500"><rect width="3000" height="1500" fill="#fff"/>
      ${Array.from({ length: 60 }, (_, at) => `<path d="M0 ${at * 25} L3000 ${1500 - at * 25}" stroke="#000"/>`).join('')}</svg>`
    const png = await sharp(Buffer.from(lines)).png({ palette: true }).toBuffer()
    const { pdf } = await render({ 1: png })
    expect(pdf.includes('/DCTDecode')).toBe(false)
    expect(picturesOf(pdf)).toHaveLength(1)
  })
})

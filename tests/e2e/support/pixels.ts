import sharp from 'sharp'

/** A page at 72 dots an inch: red, green and blue, 0 to 255, of each dot. */
export type Picture = Float64Array

const [WIDTH, HEIGHT] = [595, 842]
/** Drawn so much finer and averaged: where a program puts a glyph on whole dots, it moves by an eighth of one. */
export const FINER = 8

/** @param left, top how far it is moved, in the fine dots of the file */
export async function picture(png: Buffer | string, { left = 0, top = 0 } = {}): Promise<Picture> {
  const image = sharp(png).flatten({ background: '#ffffff' }).removeAlpha()
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  const averaged = new Float64Array(WIDTH * HEIGHT * 3)
  const dotAt = (x: number, y: number): number =>
    3 * (Math.min(info.height - 1, y) * info.width + Math.min(info.width - 1, x))
  for (let y = 0; y < HEIGHT * FINER; y += 1) {
    for (let x = 0; x < WIDTH * FINER; x += 1) {
      const from = dotAt(x + left, y + top)
      const to = 3 * (Math.floor(y / FINER) * WIDTH + Math.floor(x / FINER))
      for (let channel = 0; channel < 3; channel += 1)
        averaged[to + channel] = (averaged[to + channel] ?? 0) + (data[from + channel] ?? 0) / FINER ** 2
    }
  }
  return averaged
}

/** Of 255: programs draw the edges of the same stroke in different greys, a stroke that is elsewhere differs by more. */
const SEEN = 96

/** Share of the dots, in per cent, one channel of which differs by more than is seen. */
export function difference(one: Picture, other: Picture): number {
  let count = 0
  for (let dot = 0; dot < one.length; dot += 3) {
    const differs = [0, 1, 2].some((channel) => {
      return Math.abs((one[dot + channel] ?? 0) - (other[dot + channel] ?? 0)) > SEEN
    })
    if (differs) count += 1
  }
  return (100 * count) / (WIDTH * HEIGHT)
}

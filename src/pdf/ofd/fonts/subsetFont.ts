import * as fontkit from 'fontkit'
import { FontConfigError } from '@/pdf/fonts/fontConfig'
import { type Face } from '@/pdf/fonts/face'
import { type HarfBuzz } from './harfbuzz'

/** What is drawn in one font: characters by the glyphs it has for them, and glyphs by their numbers. */
export type FontUse = { face: Face; codePoints: Set<number>; glyphs: Set<number> }

const MEMORY_WRITABLE = 2
const RETAIN_GLYPH_IDS = 2
const DROPPED_TABLES = 3
/** Nothing is shaped again: each glyph has its place. */
const SHAPING = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'kern', 'vhea', 'vmtx', 'VORG']

/**
 * A font of its own with the glyphs that are used: TrueType or OpenType as the font is, with its characters' table.
 * @throws FontConfigError for a file that does not fit HarfBuzz's 64 MB
 */
export function subsetFont({ face, codePoints, glyphs }: FontUse, hb: HarfBuzz): Buffer {
  const { bytes } = face
  const index = indexOf(face)
  const data = hb.malloc(bytes.length)
  if (data === 0) throw tooLarge(face)
  new Uint8Array(hb.memory.buffer).set(bytes, data)
  const blob = hb.hb_blob_create(data, bytes.length, MEMORY_WRITABLE, 0, 0)
  const whole = hb.hb_face_create(blob, index)
  const input = hb.hb_subset_input_create_or_fail()
  // The process sets the next issue too: what one font took is given back, also where it could not be cut.
  try {
    add(hb, hb.hb_subset_input_unicode_set(input), codePoints)
    add(hb, hb.hb_subset_input_glyph_set(input), glyphs)
    add(hb, hb.hb_subset_input_set(input, DROPPED_TABLES), SHAPING.map(tagOf))
    // Where pages name glyphs by number, the numbers stay.
    hb.hb_subset_input_set_flags(input, glyphs.size > 0 ? RETAIN_GLYPH_IDS : 0)
    return subsetOf(whole, input, { face, hb })
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(whole)
    hb.hb_blob_destroy(blob)
    hb.free(data)
  }
}

function subsetOf(whole: number, input: number, { face, hb }: { face: Face; hb: HarfBuzz }): Buffer {
  const subset = hb.hb_subset_or_fail(whole, input)
  if (subset === 0) throw tooLarge(face)
  const made = hb.hb_face_reference_blob(subset)
  const [from, length] = [hb.hb_blob_get_data(made, 0), hb.hb_blob_get_length(made)]
  const copy = Buffer.from(new Uint8Array(hb.memory.buffer, from, length))
  hb.hb_blob_destroy(made)
  hb.hb_face_destroy(subset)
  return copy
}

const tooLarge = ({ file, bytes }: Face): FontConfigError =>
  new FontConfigError(
    `字体文件 ${file.path} 过大（${Math.round(bytes.length / 1e6)} MB），无法嵌入 OFD，请换用只含一种字体的 TTF 或 OTF 文件。`,
  )

function add(hb: HarfBuzz, set: number, values: Iterable<number>): void {
  for (const value of values) hb.hb_set_add(set, value)
}

const tagOf = (tag: string): number => Buffer.from(tag.padEnd(4)).readUInt32BE()

/** Of a collection the face that was opened. */
function indexOf({ file, font, bytes }: Face): number {
  if (!file.name) return 0
  const opened = fontkit.create(bytes)
  if (!('fonts' in opened)) return 0
  return opened.fonts.findIndex(({ postscriptName }) => postscriptName === font.postscriptName)
}

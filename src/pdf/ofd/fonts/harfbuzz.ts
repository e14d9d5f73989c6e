import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'

/** The part of HarfBuzz's C interface used here, as its WebAssembly module exports it: addresses and numbers. */
export type HarfBuzz = {
  memory: WebAssembly.Memory
  _initialize: () => void
  malloc: (bytes: number) => number
  free: (address: number) => void
  hb_blob_create: (data: number, length: number, mode: number, userData: number, destroy: number) => number
  hb_blob_get_length: (blob: number) => number
  hb_blob_get_data: (blob: number, length: number) => number
  hb_face_create: (blob: number, index: number) => number
  hb_face_destroy: (face: number) => void
  hb_face_reference_blob: (face: number) => number
  hb_blob_destroy: (blob: number) => void
  hb_set_add: (set: number, value: number) => void
  hb_subset_input_create_or_fail: () => number
  hb_subset_input_destroy: (input: number) => void
  hb_subset_input_set_flags: (input: number, flags: number) => void
  hb_subset_input_unicode_set: (input: number) => number
  hb_subset_input_glyph_set: (input: number) => number
  hb_subset_input_set: (input: number, which: number) => number
  hb_subset_or_fail: (face: number, input: number) => number
}

let started: Promise<HarfBuzz> | undefined

/** HarfBuzz, once for a process: it takes 40 ms to start and be compiled, and has a memory of 64 MB, no more and no less. */
export const startHarfBuzz = (): Promise<HarfBuzz> => (started ??= start())

async function start(): Promise<HarfBuzz> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file))
  const hb = instance.exports as unknown as HarfBuzz
  hb._initialize()
  return hb
}

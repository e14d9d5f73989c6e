import { readGlyphTable, type GlyphTable } from '@/pdf/fonts/glyphTable'
import { printFonts } from './printFonts'

// On globalThis for the same reason as the render pool.
const holder = globalThis as typeof globalThis & { jianbaoGlyphTable?: Promise<GlyphTable> }

/**
 * What the fonts can print, read once in this process: whoever publishes waits for no render process and no preview
 * before him. @throws FontConfigError
 */
export async function glyphTable(): Promise<GlyphTable> {
  const table = (holder.jianbaoGlyphTable ??= readGlyphTable(printFonts()))
  try {
    return await table
  } catch (error) {
    delete holder.jianbaoGlyphTable
    throw error
  }
}

import { readFileSync } from 'node:fs'
import { FontConfigError, readFontConfig } from '@/pdf/fonts/fontConfig'
import { openFont } from '@/pdf/fonts/openFont'
import type { FontFile } from '@/pdf/fonts/roles'

/**
 * What keeps the office's own fonts from being used: a map that cannot be read, a file that is not there or no font.
 * Asked when a process starts, so that nobody learns it from the first brief that is not printed.
 */
export function fontFaults(fontDir: string): string[] {
  try {
    const files = Object.values(readFontConfig({ projectRoot: process.cwd(), fontDir })).flat()
    const own = files.filter(({ path }) => path.startsWith(fontDir))
    const once = new Map(own.map((file) => [`${file.path}#${file.name}`, file]))
    return [...once.values()].flatMap(openingFault)
  } catch (error) {
    if (error instanceof FontConfigError) return [error.message]
    throw error
  }
}

function openingFault(file: FontFile): string[] {
  try {
    openFont(readFileSync(file.path), file)
    return []
  } catch (error) {
    if (error instanceof FontConfigError) return [error.message]
    return [`${file.path} 无法读取，请检查文件和权限。`]
  }
}

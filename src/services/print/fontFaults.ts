import { readFileSync } from 'node:fs'
import { FontConfigError, readFontConfig } from '@/pdf/fonts/fontConfig'
import { probeFont } from '@/pdf/fonts/probeFont'
import { FONT_ROLES, type FontConfig, type FontFile, fontRoles, LATIN } from '@/pdf/fonts/roles'

/**
 * What keeps the office's own fonts from being used: a map that cannot be read, a file that is not there or no font, or that
 * does not hold what its role is for. Asked when a process starts, so that nobody learns it from the first brief that is not printed.
 */
export function fontFaults(fontDir: string): string[] {
  try {
    const config = readFontConfig({ projectRoot: process.cwd(), fontDir })
    return roleFiles(config).flatMap((each) => (each.file.path.startsWith(fontDir) ? fileFaults(each) : []))
  } catch (error) {
    if (error instanceof FontConfigError) return [error.message]
    throw error
  }
}

type RoleFile = { file: FontFile; label: string; sample: string }

/** The file of each role of its own, and what it must be able to draw. */
function roleFiles(config: FontConfig): RoleFile[] {
  const files = fontRoles.flatMap((role) =>
    config[role].slice(0, 1).map((file) => ({ file, label: FONT_ROLES[role].label, sample: '简报一' })),
  )
  return config.latin ? [...files, { file: config.latin, label: LATIN.label, sample: 'Aa09' }] : files
}

function fileFaults(each: RoleFile): string[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(each.file.path)
  } catch {
    return [`${each.label}字体 ${each.file.path} 无法读取，请检查文件和权限。`]
  }
  return probeFont(bytes, each)
}

import { env } from '@/env/readEnv'
import { readFontConfig } from '@/pdf/fonts/fontConfig'
import type { FontConfig } from '@/pdf/fonts/roles'

/** The font files a brief is set with here: the office's own and the open ones. @throws FontConfigError */
export const printFonts = (): FontConfig =>
  readFontConfig({ projectRoot: process.cwd(), fontDir: env().FONT_DIR })

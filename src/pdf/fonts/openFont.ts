import * as fontkit from 'fontkit'
import { FontConfigError } from './fontConfig'
import { type FontFile } from './roles'

/**
 * The font in a file's bytes; of a collection the face that the file's `name` picks.
 * @throws FontConfigError where it is no font, or a collection without the face that is asked for
 */
export function openFont(bytes: Buffer, file: FontFile): fontkit.Font {
  const opened = parsed(bytes, file.path)
  if (!('fonts' in opened)) return opened
  const face = opened.fonts.find(({ postscriptName }) => postscriptName === file.name)
  if (face) return face
  const names = opened.fonts.map(({ postscriptName }) => postscriptName).join('、')
  throw new FontConfigError(`${file.path} 是字体集合，请在映射文件中用 name 指明其中一个：${names}。`)
}

function parsed(bytes: Buffer, path: string): fontkit.Font | fontkit.Collection {
  try {
    return fontkit.create(bytes)
  } catch (error) {
    throw new FontConfigError(`${path} 不是可用的字体文件，请换用 TTF、OTF 或 TTC。`, { cause: error })
  }
}

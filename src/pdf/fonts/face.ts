import { readFileSync } from 'node:fs'
import type * as fontkit from 'fontkit'
import { openFont } from './openFont'
import { type FontFile } from './roles'

/**
 * One font file, and the bytes that `font` reads from: read when either is first asked for. `id` is the same in every
 * process for the same configuration.
 */
export type Face = {
  id: string
  file: FontFile
  /** @throws FontConfigError where the file is no font */
  readonly font: fontkit.Font
  readonly bytes: Buffer
}

/** A face whose file is read when it is first needed. */
export function openedLater(id: string, file: FontFile): Face {
  let opened: Pick<Face, 'font' | 'bytes'> | undefined
  const open = () => {
    if (opened) return opened
    const bytes = readFileSync(file.path)
    return (opened = { font: openFont(bytes, file), bytes })
  }
  return {
    id,
    file,
    get font() {
      return open().font
    },
    get bytes() {
      return open().bytes
    },
  }
}

/** The same font under another name. */
export function openTwin(face: Face, number: number): fontkit.Font {
  // Of the same bytes: read once more, each would hold some twenty megabytes.
  const font = openFont(face.bytes, face.file)
  return Object.defineProperty(font, 'postscriptName', { value: `${face.font.postscriptName}-${number}` })
}

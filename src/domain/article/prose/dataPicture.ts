import type { PictureBytes } from './rtfPictures'

// SVG is a program, and no picture that the office stores.
const ADDRESS = /^data:(image\/(?!svg)[\w.+-]+);base64,/i

/** The picture that an address holds in itself; undefined for every other address, and for one that is damaged. */
export function dataPicture(src: string): PictureBytes | undefined {
  const [start, type] = ADDRESS.exec(src) ?? []
  if (start === undefined || type === undefined) return undefined
  const decoded = decode(src.slice(start.length))
  if (!decoded) return undefined
  return { type: type.toLowerCase(), bytes: Uint8Array.from(decoded, (byte) => byte.charCodeAt(0)) }
}

function decode(base64: string): string | undefined {
  try {
    return atob(base64.replace(/\s+/g, ''))
  } catch {
    return undefined
  }
}

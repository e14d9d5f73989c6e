import { MM } from '@/pdf/theme'

/** Points as the millimetres of the file, to a ten-thousandth: two lines that meet in print meet here. */
export const mm = (points: number): string => decimal(points / MM)

/** To four places, none of them written that is not needed. */
export const decimal = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** A box of the standard's: left, top, width and height, from points. */
export const boxOf = ({ x, y, width, height }: Rectangle): string => [x, y, width, height].map(mm).join(' ')

export type Rectangle = { x: number; y: number; width: number; height: number }

/** `#d7000f` as the standard writes it: `215 0 15` */
export function colorValue(color: string): string {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255].join(' ')
}

import { type RoleMeasure, setLabel } from './flow/setText'
import { COLOR, PAGE } from './theme'
import { type Line } from './typesetting/text'

const SIZE = 150

/** 预览, light and large: a line to be drawn level from x and y (points from the sheet's top left) and turned about the center. */
export type PreviewMark = {
  line: Line
  x: number
  y: number
  size: number
  color: string
  /** degrees, clockwise */
  angle: number
  center: { x: number; y: number }
}

export function previewMark(measure: RoleMeasure): PreviewMark {
  const line = setLabel('预览', 'heiti', measure)
  const center = { x: PAGE.width / 2, y: PAGE.height / 2 }
  const x = center.x - (line.to * SIZE) / 2
  return { line, x, y: center.y + SIZE * 0.38, size: SIZE, color: COLOR.preview, angle: -45, center }
}

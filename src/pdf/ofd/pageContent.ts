import { type Mark } from '@/pdf/flow/box'
import { type FontSet } from '@/pdf/fonts/fontSet'
import { type PreviewMark } from '@/pdf/previewMark'
import { MM, PAGE } from '@/pdf/theme'
import { glyphRuns } from './glyphRuns'
import { type Resources } from './resources'
import { textObject } from './textObject'
import { boxOf, colorValue, decimal, mm, type Rectangle } from './units'
import { element, xmlFile } from './xml'

export type Sheet = { marks: readonly Mark[]; preview: PreviewMark | undefined }
type Tools = { fonts: FontSet; resources: Resources }

/** What stands on a sheet, in the order in which it is drawn and read (GB/T 33190, 7.7), in one layer. */
export function pageContent({ marks, preview }: Sheet, tools: Tools): Buffer {
  const layer = tools.resources.nextId()
  const objects = [
    ...(preview ? previewObjects(preview, tools) : []),
    ...marks.flatMap((mark) => objectsOf(mark, tools)),
  ]
  // A layer holds one object at least.
  if (objects.length === 0) return xmlFile('Page', {}, [])
  return xmlFile('Page', {}, [element('Content', {}, element('Layer', { ID: layer, Type: 'Body' }, objects))])
}

function objectsOf(mark: Mark, { fonts, resources }: Tools): string[] {
  const [x, y] = [PAGE.left + mark.x, PAGE.top + mark.y]
  if (mark.kind === 'rule') return [ruleObject({ ...mark, x, y }, mark.color, resources)]
  if (mark.kind === 'image') return [imageObject({ ...mark, x, y }, mark.image, resources)]
  return glyphRuns(mark.line, { x, y, size: mark.size }, fonts).map((run) =>
    textObject(run, { font: resources.font(run), id: resources.nextId(), color: mark.color }),
  )
}

/** A rule is a filled box, as in the PDF: a stroke would be as thick as a viewer likes. */
function ruleObject(box: Rectangle, color: string, { nextId }: Resources): string {
  const [width, height] = [mm(box.width), mm(box.height)]
  const path = `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`
  return element('PathObject', { ID: nextId(), Boundary: boxOf(box), Stroke: false, Fill: true }, [
    element('FillColor', { Value: colorValue(color) }),
    element('AbbreviatedData', {}, path),
  ])
}

/** A picture is one unit wide and high before it is drawn (GB/T 33190, 10). */
function imageObject(box: Rectangle, key: string, { image, nextId }: Resources): string {
  const ResourceID = image(key)
  const CTM = `${mm(box.width)} 0 0 ${mm(box.height)} 0 0`
  return element('ImageObject', { ID: nextId(), Boundary: boxOf(box), CTM, ResourceID })
}

function previewObjects(mark: PreviewMark, { fonts, resources }: Tools): string[] {
  const turned = { ctm: turnedAbout(mark.center, mark.angle), box: SHEET }
  return glyphRuns(mark.line, mark, fonts).map((run) =>
    textObject(run, { font: resources.font(run), id: resources.nextId(), color: mark.color, turned }),
  )
}

const SHEET: Rectangle = { x: 0, y: 0, width: PAGE.width, height: PAGE.height }

/** The matrix, in millimetres, of a turn by so many degrees clockwise. */
function turnedAbout({ x, y }: { x: number; y: number }, angle: number): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const shift = [x - x * cos + y * sin, y - x * sin - y * cos].map((points) => points / MM)
  return [cos, sin, -sin, cos, ...shift].map(decimal).join(' ')
}

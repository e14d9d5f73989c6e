import { pdfFigures, type PdfFigures } from './pdfFigures'
import { type Row } from './row'

const MB = 1e6

/** The brief of 12 pages and 4 and 16 times its text, each in a fresh process and then warm. */
export async function benchPdf(): Promise<Row[]> {
  // Ten, for the engine compiles what is used most until then: after three an OFD was compared half compiled.
  const once = await pdfFigures(1, 10)
  const four = await pdfFigures(4, 2)
  const sixteen = await pdfFigures(16, 1)
  return [
    ...figures('brief', once),
    { what: 'brief: a warm render', value: once.warm.cpuMs, unit: 'ms', limit: { atMost: 200 } },
    { what: 'brief: memory', value: once.warm.peakBytes / MB, unit: 'MB', limit: { atMost: 300 } },
    { what: 'brief: file', value: once.bytes / 1000, unit: 'KB', limit: { atMost: 1000 } },
    ...figures('4x text', four),
    { what: '4x text: warm CPU', value: four.warm.cpuMs, unit: 'ms', ratio: to(once), limit: { atMost: 5 } },
    ...figures('16x text', sixteen),
    { what: '16x text: a warm render', value: sixteen.warm.cpuMs, unit: 'ms', limit: { atMost: 1500 } },
    {
      what: '16x text: warm CPU',
      value: sixteen.warm.cpuMs,
      unit: 'ms',
      ratio: to(once),
      limit: { atMost: 20 },
    },
  ]
}

const to = ({ warm }: PdfFigures) => ({ of: warm.cpuMs, to: 'brief, warm' })

function figures(name: string, { cold, warm, ofd, docx, pages, hasSameBytes, bytes }: PdfFigures): Row[] {
  return [
    { what: `${name}: pages`, value: pages, unit: 'pages' },
    { what: `${name}: cold process wall`, value: cold.wallMs, unit: 'ms' },
    { what: `${name}: cold process CPU`, value: cold.cpuMs, unit: 'ms' },
    { what: `${name}: warm wall`, value: warm.wallMs, unit: 'ms' },
    {
      what: `${name}: warm CPU`,
      value: warm.cpuMs,
      unit: 'ms',
      ratio: { of: cold.cpuMs, to: 'its cold process' },
      ...(name === 'brief' && { limit: { atMost: 1 / 3 } }),
    },
    {
      what: `${name}: as OFD, warm CPU`,
      value: ofd.cpuMs,
      unit: 'ms',
      ratio: { of: warm.cpuMs, to: 'its PDF, warm' },
      // As long as the PDF, and the tenth that two runs of the same differ by.
      ...(name === 'brief' && { limit: { atMost: 1.1 } }),
    },
    {
      what: `${name}: as Word copy, warm CPU`,
      value: docx.cpuMs,
      unit: 'ms',
      ratio: { of: warm.cpuMs, to: 'its PDF, warm' },
      ...(name === 'brief' && { limit: { atMost: 1.1 } }),
    },
    { what: `${name}: most memory`, value: warm.peakBytes / MB, unit: 'MB' },
    ...(name === 'brief' ? [] : [{ what: `${name}: file`, value: bytes / 1000, unit: 'KB' } as const]),
    {
      what: `${name}: rendered again, same bytes`,
      value: Number(hasSameBytes),
      unit: 'yes/no',
      limit: { atLeast: 1 },
    },
  ]
}

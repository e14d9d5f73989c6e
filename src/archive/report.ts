import { unzipSync } from 'fflate'
import { z } from 'zod'
import { unpackParts } from '@/docx/unpackParts'
import { issueViewSchema } from '@/domain/brief/issueView'
import type { ArchiveJob } from './archiveJob'
import { xmlDocument, type XmlElement } from './xml'

type Result = '通过' | '不通过' | '未检测'
type Check = {
  property: '真实性' | '完整性' | '可用性' | '安全性'
  item: string
  result: Result
  detail: string
}
type Held = { path: string; bytes: Buffer }

const PROPERTIES = ['真实性', '完整性', '可用性', '安全性'] as const
const LOCKED = /\/Encrypt\b/
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/
const MACROS = /vbaProject|\.bin$/i

/** Looks at each file as it goes into the package, and says in the end what of the four properties was found to hold. */
export function createReport(job: Pick<ArchiveJob, 'issues'>) {
  const faults = {
    opens: [] as string[],
    views: [] as string[],
    locked: [] as string[],
    active: [] as string[],
  }
  const seen = { pdf: 0, ofd: 0, docx: 0, view: 0 }
  return {
    look({ path, bytes }: Held): void {
      if (path.endsWith('.pdf')) {
        seen.pdf += 1
        const text = bytes.toString('latin1')
        if (!text.startsWith('%PDF-') || !text.slice(-1024).includes('%%EOF')) faults.opens.push(path)
        if (LOCKED.test(text)) faults.locked.push(path)
        if (ACTIVE.test(text)) faults.active.push(path)
      } else if (path.endsWith('.ofd')) {
        seen.ofd += 1
        if (!isOfd(bytes)) faults.opens.push(path)
      } else if (path.endsWith('.docx')) {
        seen.docx += 1
        const parts = partsOf(bytes)
        if (!parts) faults.opens.push(path)
        else if (parts.some((name) => MACROS.test(name))) faults.active.push(path)
      } else if (/\/定稿-第\d+版\.json$/.test(path)) {
        seen.view += 1
        if (!isView(bytes)) faults.views.push(path)
      }
    },
    /** 四性检测报告.xml */
    xml(): Buffer {
      const revisions = job.issues.reduce((sum, { facts }) => sum + facts.revision, 0)
      const lacking = job.issues.flatMap(lacks)
      const codes = job.issues.map(({ facts }) => facts.archivalCode)
      const checks: Check[] = [
        check('真实性', '定稿为发布时冻结的内容', faults.views, `定稿 ${seen.view} 份，均符合定稿格式`),
        check('真实性', '档号唯一', repeated(codes), `档号 ${new Set(codes).size} 个`),
        { property: '真实性', item: '电子签名', result: '未检测', detail: '本系统不加电子签名' },
        check(
          '完整性',
          '各期各版的正文、定稿，各期的发稿单和流转记录齐全',
          lacking,
          `${job.issues.length} 期 ${revisions} 版`,
        ),
        check(
          '可用性',
          '正文可打开',
          faults.opens,
          `PDF ${seen.pdf} 份，${seen.ofd > 0 ? `OFD ${seen.ofd} 份，` : ''}Word 文档 ${seen.docx} 份`,
        ),
        check('安全性', '正文未加密', faults.locked, '没有加密的正文'),
        check('安全性', '正文不含脚本、宏和嵌入文件', faults.active, '没有可执行的内容'),
        { property: '安全性', item: '病毒', result: '未检测', detail: '请由接收单位查杀' },
      ]
      return xmlDocument(['四性检测报告', PROPERTIES.map((property) => propertyXml(property, checks))])
    },
  }
}

function propertyXml(property: Check['property'], checks: readonly Check[]): XmlElement {
  const own = checks.filter((each) => each.property === property)
  return [
    property,
    own.map(({ item, result, detail }): XmlElement => [
      '检测项',
      [
        ['内容', item],
        ['结果', result],
        ['说明', detail],
      ],
    ]),
  ]
}

function check(property: Check['property'], item: string, faults: readonly string[], detail: string): Check {
  if (faults.length === 0) return { property, item, result: '通过', detail }
  return { property, item, result: '不通过', detail: faults.join('；') }
}

function lacks({ folder, files, facts }: ArchiveJob['issues'][number]): string[] {
  const has = (name: string): boolean => files.some(({ path }) => path === `${folder}/${name}`)
  const wanted = Array.from({ length: facts.revision }, (_, index) => index + 1).flatMap((revision) => [
    // Of an issue of before the system that came as Word, its own file is what was printed.
    ...(facts.filed && revision === 1 && files.some(({ path }) => path.includes('/原件.'))
      ? []
      : [`正文-第${revision}版.pdf`]),
    `定稿-第${revision}版.json`,
  ])
  const records = facts.filed ? ['流转记录.csv'] : ['发稿单.pdf', '流转记录.csv']
  return [...wanted, ...records].filter((name) => !has(name)).map((name) => `${folder} 缺 ${name}`)
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

function partsOf(bytes: Buffer): string[] | undefined {
  try {
    return [...unpackParts(bytes).keys()]
  } catch {
    return undefined
  }
}

function isOfd(bytes: Buffer): boolean {
  try {
    return 'OFD.xml' in unzipSync(bytes)
  } catch {
    return false
  }
}

function isView(bytes: Buffer): boolean {
  try {
    return issueViewSchema.safeParse(JSON.parse(bytes.toString('utf8'))).success
  } catch {
    return false
  }
}

/** The frozen view's own schema, for whoever reads it without this program. */
export const viewSchema = (): Buffer =>
  Buffer.from(`${JSON.stringify(z.toJSONSchema(issueViewSchema), null, 2)}\n`)

import { DOMParser } from '@xmldom/xmldom'
import type { Digests } from './digests'
import { xmlDocument, type XmlElement } from './xml'

export type Listed = Digests & { path: string; bytes: number; format: string }

const NAMES = { path: '路径', bytes: '大小', format: '格式', sha256: 'SHA-256', sm3: 'SM3' } as const

/** 文件目录.xml: each file of the package with its size, its format and its digests. */
export function catalogueXml(name: string, files: readonly Listed[]): Buffer {
  return xmlDocument([
    '文件目录',
    [['名称', name], ['文件数', files.length], ...files.map((file): XmlElement => ['文件', fieldsOf(file)])],
  ])
}

function fieldsOf(file: Listed): XmlElement[] {
  return [
    [NAMES.path, file.path],
    [NAMES.bytes, file.bytes],
    [NAMES.format, file.format],
    [NAMES.sha256, file.sha256],
    [NAMES.sm3, file.sm3],
  ]
}

/** The files a catalogue lists; undefined for what is none. */
export function readCatalogue(bytes: Uint8Array): Omit<Listed, 'format'>[] | undefined {
  const fail = () => {
    throw new Error('no XML')
  }
  try {
    const source = Buffer.from(bytes).toString('utf8')
    const handler = { warning: () => undefined, error: fail, fatalError: fail }
    const document = new DOMParser({ errorHandler: handler }).parseFromString(source, 'text/xml')
    return Array.from(document.getElementsByTagName('文件'), (file) => {
      const text = (name: string): string => file.getElementsByTagName(name)[0]?.textContent ?? ''
      return {
        path: text(NAMES.path),
        bytes: Number(text(NAMES.bytes)),
        sha256: text(NAMES.sha256),
        sm3: text(NAMES.sm3),
      }
    })
  } catch {
    return undefined
  }
}

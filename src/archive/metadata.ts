import type { ArchiveJob, PackedIssue } from './archiveJob'
import type { Listed } from './catalogue'
import { xmlDocument, type XmlElement } from './xml'

/** 元数据.xml of an issue, by the elements of DA/T 46-2009 that a born-digital brief has. */
export function metadataXml(
  { facts }: PackedIssue,
  { fonds, retention, files }: Pick<ArchiveJob, 'fonds' | 'retention'> & { files: readonly Listed[] },
): Buffer {
  return xmlDocument([
    '元数据',
    [
      ['全宗号', fonds.number],
      ['立档单位名称', fonds.name],
      ['档号', facts.archivalCode],
      ['年度', facts.year],
      ['保管期限', retention],
      ['题名', facts.title],
      ['文件编号', facts.issueLine],
      ['总期号', facts.totalNumber],
      ['责任者', facts.responsible],
      ['日期', facts.date],
      ['文种', '简报'],
      ['密级', facts.secrecy],
      ['语种', 'zh-CN'],
      ['稿本', '正本'],
      ['版次', facts.revision],
      ['形成方式', facts.filed ? '系统启用前印发，补录归档' : '本系统编发'],
      [
        '电子文件',
        files.map(({ path, bytes, format, sha256, sm3 }): XmlElement => [
          '文件',
          [
            ['计算机文件名', path.slice(path.indexOf('/') + 1)],
            ['格式信息', format],
            ['计算机文件大小', bytes],
            ['数字摘要SHA-256', sha256],
            ['数字摘要SM3', sm3],
          ],
        ]),
      ],
    ],
  ])
}

import type { ArchiveJob } from './archiveJob'
import { CATALOGUE, METADATA, REPORT, SEAL, VIEW_SCHEMA, WORD_COPY } from './packageNames'

/** 说明文件.txt: what the package is, for whoever opens it in thirty years. */
export function explanationText({ name, fonds, retention, issues, hasAudit, hasOfd }: ArchiveJob): Buffer {
  const lines = [
    `${name}归档数据包 说明`,
    '',
    `立档单位：${fonds.name}${fonds.number ? `（全宗号 ${fonds.number}）` : ''}`,
    `保管期限：${retention}`,
    `内容：简报 ${issues.length} 期，每期一个文件夹。`,
    ...issues.map(
      ({ folder, facts }) =>
        `  ${folder}  档号 ${facts.archivalCode}  ${facts.date}${facts.filed ? '  补录' : ''}`,
    ),
    '',
    '每期的文件：',
    '  正文-第N版.pdf      各版正文，印发时的原样；系统生成的为 PDF/A（级别见元数据），字体已嵌入。补录的期为当时的文件。',
    ...(hasOfd
      ? [
          '  正文-第N版.ofd      归档时按该版定稿排出的 OFD（GB/T 33190-2016），字体已嵌入，不含电子印章；补录的期没有。',
        ]
      : []),
    '  原件.*              补录的期当时印发的文件，逐字节未改。',
    `  ${WORD_COPY}          正文的 Word 文档，按最后一版生成，供利用，不是正本。`,
    '  定稿-第N版.json      各版定稿的内容（UTF-8）：期号、日期、稿件、统计表、报送单位、更正原因。',
    `                       各字段的含义见 ${VIEW_SCHEMA}（JSON Schema）。`,
    '  发稿单.pdf          本期的期号、稿件、来源，谁投稿、谁采用、谁送签、谁签发及时间，发到多少个邮箱。补录的期没有。',
    '  流转记录.csv        本期及其稿件的送签、退回、签发、采用等每一步：时间、操作人、意见。',
    '  投递台账.csv        每一版发给每个邮箱的结果。补录的期没有。',
    ...(hasAudit ? ['  审计摘录.csv        审计记录中与本期有关的各条（不含下载）。'] : []),
    `  ${METADATA}          元数据，依据 DA/T 46-2009《文书类电子文件元数据方案》。`,
    '',
    `${CATALOGUE} 列出全部文件的大小、格式和 SHA-256、SM3（GB/T 32905）摘要；${SEAL} 是它自己的摘要。`,
    `${REPORT} 是生成时对真实性、完整性、可用性、安全性的检测结果，依据 DA/T 70-2018。`,
    '',
    '核对：在装有简报系统程序的任何电脑上运行 npm run archive -- verify 数据包.zip，',
    '被改动、缺少或多出的文件会逐一列出。没有该程序时，可用任何能计算 SHA-256 或 SM3 的工具逐个核对。',
    `请把 ${SEAL} 中的摘要另行抄存：它证明的是本数据包自移交以来未变，不是电子签名。`,
    '',
    '本数据包不含电子签名和电子印章，未加密。同样的内容再次导出，得到逐字节相同的数据包。',
    '文字编码均为 UTF-8；时间均为北京时间（UTC+8）。',
  ]
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
}

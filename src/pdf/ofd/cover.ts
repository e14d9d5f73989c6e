import { type IssueView } from '@/domain/brief/issueView'
import { element, escaped, xmlFile } from './xml'

/** The file by which a program finds the document, and what it says of it (GB/T 33190, 7.4). */
export function coverXml(view: IssueView, { id, root }: { id: string; root: string }): Buffer {
  const { title, author, date } = view.metadata
  const info = [
    text('DocID', id),
    text('Title', title),
    text('Author', author),
    text('Subject', view.masthead.issueLine),
    // The only date in the file, so that the same issue gives the same bytes.
    text('CreationDate', date),
    text('DocUsage', 'Normal'),
    text('Creator', 'Jianbao'),
    element('CustomDatas', {}, customDatas(view)),
  ]
  return xmlFile('OFD', { Version: '1.0', DocType: 'OFD' }, [
    element('DocBody', {}, [element('DocInfo', {}, info), text('DocRoot', root)]),
  ])
}

const text = (name: string, value: string): string => element(name, {}, escaped(value))

/** What an archive asks of a brief, under the names the archive package gives it. */
function customDatas({ masthead, secrecy, serial, revision, correction }: IssueView): string[] {
  const { nameLines, issueLine, editor, dateText } = masthead
  const values: Record<string, string | undefined> = {
    简报名称: nameLines.join(''),
    期号: issueLine,
    总期号: /总第(\d+)期/.exec(issueLine)?.[1],
    编印单位: editor,
    印发日期: dateText,
    密级: secrecy,
    编号: serial,
    版次: String(revision),
    更正说明: correction?.reason,
  }
  return Object.entries(values).flatMap(([Name, value]) =>
    value ? [element('CustomData', { Name }, escaped(value))] : [],
  )
}

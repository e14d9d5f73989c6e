import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { p, r, wordFile } from './wordFile'

const NUMBERING = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`

const item = (text: string) =>
  p('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', r(text))

/**
 * A document as LibreOffice itself saves it in another format: the title 网点开展活动, a sentence, and two items `1)`, `2)`
 * that it counts. `folder` is one to work in.
 */
export async function savedByOffice(
  extension: string,
  { sofficePath, folder }: { sofficePath: string; folder: string },
): Promise<Buffer> {
  const title = p('<w:pPr><w:jc w:val="center"/></w:pPr>', r('网点开展活动', '<w:b/><w:sz w:val="44"/>'))
  const source = join(folder, 'source.docx')
  await writeFile(
    source,
    wordFile(title + p(r('近日，活动开始。')) + item('登记') + item('封发'), [
      { name: 'word/numbering.xml', data: NUMBERING },
      { name: 'word/_rels/document.xml.rels', data: RELATIONS },
    ]),
  )
  const { status, stderr } = spawnSync(sofficePath, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'own')).href}`,
    '--headless',
    ...['--convert-to', extension, '--outdir', folder, source],
  ])
  if (status !== 0) throw new Error(`LibreOffice saved no .${extension}: ${String(stderr)}`)
  return readFile(join(folder, `source.${extension}`))
}

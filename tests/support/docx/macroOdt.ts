import { zip } from './zip'

const OFFICE = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
  'xmlns:dom="http://www.w3.org/2001/xml-events"',
].join(' ')
const LIBRARY =
  'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
const SCRIPT = 'xmlns:script="http://openoffice.org/2000/script"'
const DOCTYPE = (name: string, dtd: string) =>
  `<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}.dtd">`

/** An .odt whose macro writes a file when it is opened. */
export function macroOdt(marker: string): Buffer {
  const code = `Sub Main\n  Dim f As Integer\n  f = FreeFile\n  Open "${marker}" For Output As #f\n  Print #f, "ran"\n  Close #f\nEnd Sub`
  const listener = (event: string) =>
    `<script:event-listener script:language="ooo:script" script:event-name="${event}" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple"/>`
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
    {
      name: 'META-INF/manifest.xml',
      data: `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>${['content.xml', 'Basic/script-lc.xml', 'Basic/Standard/script-lb.xml', 'Basic/Standard/Module1.xml'].map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
    },
    {
      name: 'content.xml',
      data: `<?xml version="1.0"?><office:document-content ${OFFICE} office:version="1.2"><office:scripts><office:event-listeners>${listener('office:load-finished')}${listener('dom:load')}</office:event-listeners></office:scripts><office:body><office:text><text:p>宏文档的正文。</text:p></office:text></office:body></office:document-content>`,
    },
    {
      name: 'Basic/script-lc.xml',
      data: `<?xml version="1.0"?>${DOCTYPE('library:libraries', 'libraries')}<library:libraries ${LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    },
    {
      name: 'Basic/Standard/script-lb.xml',
      data: `<?xml version="1.0"?>${DOCTYPE('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
    },
    {
      name: 'Basic/Standard/Module1.xml',
      data: `<?xml version="1.0"?>${DOCTYPE('script:module', 'module')}<script:module ${SCRIPT} script:name="Module1" script:language="StarBasic">${code.replaceAll('"', '&quot;')}</script:module>`,
    },
  ])
}

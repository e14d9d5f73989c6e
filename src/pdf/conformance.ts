import { type IssueView } from '@/domain/brief/issueView'
import { isCmyk } from '@/domain/imageSize'

/**
 * What the file says it keeps to: PDF/A-2a and PDF/UA-1. Nothing where a picture is stored in the colours of ink, which
 * the file's output intent, sRGB, cannot say the look of (such pictures are older than the copies kept of uploads), or
 * where the text has a character for private use, which nobody can read out (ISO 19005-2, 6.2.11.7.3).
 */
export function conformance(
  view: IssueView,
  images: Readonly<Record<string, Buffer>>,
): { subset: 'PDF/A-2a'; metadata: string } | undefined {
  const isBroken = Object.values(images).some(isCmyk) || /\p{Co}/u.test(JSON.stringify(view))
  return isBroken ? undefined : { subset: 'PDF/A-2a', metadata: PDF_UA }
}

/** PDF/A knows no property of PDF/UA's: it must be described beside it (ISO 19005-2, 6.6.2.3). */
const PDF_UA = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about=""
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>part of ISO 14289 the file keeps to</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        `

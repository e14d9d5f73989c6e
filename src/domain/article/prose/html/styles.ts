import { attribute, type HtmlElement, type HtmlParent, isElement, isText } from './tree'

export type Declarations = ReadonlyMap<string, string>
export type StyleOf = (element: HtmlElement) => Declarations

/** The declarations of an element: of its classes, where the clipboard brought their rules, and its own. */
export function createStyles(document: HtmlParent): StyleOf {
  const rules = classRules(sheetsIn(document))
  return (element) => {
    const own = declarationsOf(attribute(element, 'style') ?? '')
    const classes = rules.size > 0 ? (attribute(element, 'class')?.split(/\s+/) ?? []) : []
    const inherited = classes.flatMap((name) => [...(rules.get(name.toLowerCase()) ?? [])])
    return inherited.length > 0 ? new Map([...inherited, ...own]) : own
  }
}

function declarationsOf(source: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const declaration of source.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .toLowerCase()
      .replace('!important', '')
      .trim()
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value)
  }
  return declarations
}

/** Rules for a class alone, `.x` or `p.x`: Word, Excel and LibreOffice write no others that matter. */
function classRules(sheet: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>()
  for (const rule of sheet.split('}')) {
    const brace = rule.indexOf('{')
    if (brace < 0) continue
    const declarations = declarationsOf(rule.slice(brace + 1))
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /^[\w-]*\.([\w-]+)$/.exec(afterComment(selector).trim())?.[1]?.toLowerCase()
      if (name) rules.set(name, new Map([...(rules.get(name) ?? []), ...declarations]))
    }
  }
  return rules
}

function afterComment(selector: string): string {
  const end = selector.lastIndexOf('*/')
  return end < 0 ? selector.replace('<!--', '') : selector.slice(end + 2)
}

function sheetsIn(document: HtmlParent): string {
  const sheets: string[] = []
  const rest: HtmlParent[] = [document]
  for (let next = rest.pop(); next; next = rest.pop()) {
    for (const child of next.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'style') sheets.push(...child.childNodes.filter(isText).map(({ value }) => value))
      else rest.push(child)
    }
  }
  return sheets.join('\n')
}

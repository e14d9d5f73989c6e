/** Markup that is safe to put into a page as it is. Only `html` makes it. */
export type Html = { readonly markup: string }

type Part = string | number | Html | readonly Html[]

/** A template whose parts are escaped, unless they are markup themselves. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: texts.map((text, index) => text + markupOf(parts[index] ?? '')).join('') }
}

function markupOf(part: Part): string {
  if (typeof part === 'object')
    return [part]
      .flat()
      .map(({ markup }) => markup)
      .join('')
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

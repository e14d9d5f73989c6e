/** Markup that is safe to put into a page as it is: what `html` makes, or text of our own without anybody's words. */
export type Html = { readonly markup: string }

type Part = string | number | Html | readonly Html[]

/** A template whose parts are escaped, unless they are markup themselves. For what is no React page: mail, the public page. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: texts.map((text, index) => text + markupOf(parts[index] ?? '')).join('') }
}

function markupOf(part: Part): string {
  if (typeof part === 'object')
    return [part]
      .flat()
      .map(({ markup }) => markup)
      .join('')
  return escapeHtml(String(part))
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

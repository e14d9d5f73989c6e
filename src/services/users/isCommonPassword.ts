/**
 * Whether many people elsewhere have this password, however its letters are cased: 49,233 of them, among which are the
 * 10,000 most frequent (@zxcvbn-ts/language-common 4.1.3, MIT, which has them from published lists of leaked passwords).
 * Loaded when first asked for: a tenth of a second, and nothing of it reaches a browser.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  passwords ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(folded)),
  )
  return (await passwords).has(folded(password))
}

let passwords: Promise<ReadonlySet<string>> | undefined

const folded = (password: string) => password.normalize('NFKC').toLowerCase()

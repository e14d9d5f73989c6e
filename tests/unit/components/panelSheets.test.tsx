import { createContext, runInContext } from 'node:vm'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { nameSheet } from '@/components/panel/nameSheet'
import { replaceElement } from '@/components/panel/replaceElement'
import { onShelf, sheetScript } from '@/components/panel/shelf'

type Permissions = Parameters<typeof nameSheet<'permissions'>>[1]

const permissions = (canAccessAdmin: boolean, mark = ''): Permissions => ({
  canAccessAdmin,
  collections: {},
  globals: { [mark]: {} } as never,
})

describe('a sheet of the panel', () => {
  it('is named by its content: the same has one name, what differs another', () => {
    const name = nameSheet('permissions', permissions(true))
    expect(nameSheet('permissions', permissions(true))).toBe(name)
    expect(nameSheet('permissions', permissions(false))).not.toBe(name)
    expect(onShelf(name)).toEqual(permissions(true))
  })

  it('reaches the browser as it was, whatever characters are in it', () => {
    const sheet = permissions(true, `</script>\u2028"'\\ 简报`)
    const browser = createContext({ self: {} })
    runInContext(sheetScript('permissions.x', sheet), browser)
    const read = `JSON.stringify(self.jianbaoShelf.get('permissions.x'))`
    expect(JSON.parse(String(runInContext(read, browser)))).toEqual(sheet)
  })

  it('is let go when 500 others were asked for since, and not while it is asked for', () => {
    const often = nameSheet('permissions', permissions(true, 'often'))
    const once = nameSheet('permissions', permissions(true, 'once'))
    for (let person = 0; person < 500; person++) {
      nameSheet('permissions', permissions(true, `person ${person}`))
      nameSheet('permissions', permissions(true, 'often'))
    }
    expect(onShelf(often)).toBeDefined()
    expect(onShelf(once)).toBeUndefined()
  })

  it("is never let go for other people's: the panel's own is asked for once only", () => {
    const panel = nameSheet('panel', { config: { collections: [] } as never, translations: {} })
    for (let person = 0; person < 600; person++)
      nameSheet('permissions', permissions(true, `other ${person}`))
    expect(onShelf(panel)).toBeDefined()
  })

  it('is not found under the names every object has', () => {
    expect(onShelf('constructor' as 'panel.x')).toBeUndefined()
    expect(onShelf('__proto__' as 'panel.x')).toBeUndefined()
  })
})

describe('replacing an element', () => {
  const Old = ({ children }: { word: string; children?: ReactNode }) => children
  const other = (
    <html>
      <body>
        <p>before</p>
        <Old word="told">
          <i>inside</i>
        </Old>
      </body>
    </html>
  )

  it('gives its properties to what takes its place and leaves the rest as it is', () => {
    const made = replaceElement(other, Old, ({ word, children }) => <b title={word}>{children}</b>)
    expect(made).toEqual(
      <html>
        <body>
          <p>before</p>
          <b title="told">
            <i>inside</i>
          </b>
        </body>
      </html>,
    )
  })

  it('changes nothing where there is none', () => {
    const tree: ReactElement = <p>{['a', null, 1, <Fragment key="b" />]}</p>
    expect(
      replaceElement(tree, Old, () => {
        throw new Error('there is none')
      }),
    ).toEqual(tree)
  })
})

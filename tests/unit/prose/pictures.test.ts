import { describe, expect, it } from 'vitest'
import { alternativeText } from '@/domain/article/prose/alternativeText'
import { dataPicture } from '@/domain/article/prose/dataPicture'
import { isLocalPath } from '@/domain/article/prose/isLocalPath'
import { picturesLeftOut } from '@/domain/article/prose/picturesLeftOut'
import { rtfPictures } from '@/domain/article/prose/rtfPictures'

describe('what describes a picture', () => {
  it.each([
    'C:\\照片\\a.png',
    'd:/a',
    'file:///x',
    '\\\\server\\x',
    '/Users/a/b.png',
    '/home/x',
    '/tmp/x',
    'IMG_1.JPG',
    'a.png',
    'a.jpeg',
    'a.gif',
    'a.bmp',
    'a.tif',
    'a.tiff',
    'a.webp',
    'a.heic',
    'a.emf',
    'a.wmf',
    ' a.png ',
  ])('is not the name of a file: %s', (written) => expect(alternativeText(written)).toBe(''))
  it.each([
    '授牌现场',
    '见 a.png',
    'a.png图',
    '/var/x',
    'x/Users/a',
    'a b.png',
    '图 C:\\a',
    'a.pdf',
    '.png',
    '',
  ])('is %j', (written) => expect(alternativeText(` ${written} `)).toBe(written))

  it.each(['file:///x', 'FILE:x', 'C:\\a', 'c:/a', ' \\\\server\\a'])('lies on somebody’s disk: %s', (src) =>
    expect(isLocalPath(src)).toBe(true),
  )
  it.each(['https://x.test/c:/a', 'data:image/png', '', 'xfile:', '\\a', 'ab:/x', 'blob:x'])(
    'does not: %s',
    (src) => expect(isLocalPath(src)).toBe(false),
  )

  it('is told with where it lies, five names at most', () => {
    const at = (src: string, alt = '') => ({ src, alt })
    expect(picturesLeftOut([at('', 'a.png'), at('data:image/svg+xml,x'), at('DATA:x')])).toBe(
      '存在您电脑里的 1 张、格式不能识别的 2 张',
    )
    expect(
      picturesLeftOut([at('https://a.test/x', '甲'), at('HTTP://a.test?x', '乙'), at('//a.test#x')]),
    ).toBe('网页（a.test）上的 3 张（“甲”“乙”）')
    expect(picturesLeftOut([at('blob:x'), at('xhttps://a.test'), at('cid:1')])).toBe(
      '只在原来那个程序里打得开的 3 张',
    )
    const many = (count: number) =>
      picturesLeftOut(
        '甲乙丙丁戊己'
          .slice(0, count)
          .split('')
          .map((alt) => at('', alt)),
      )
    expect(many(5)).toBe('存在您电脑里的 5 张（“甲”“乙”“丙”“丁”“戊”）')
    expect(many(6)).toBe('存在您电脑里的 6 张（“甲”“乙”“丙”“丁”“戊”等）')
    expect(picturesLeftOut([])).toBe('')
  })
})

describe('the bytes of a picture', () => {
  const bytesOf = (src: string) => {
    const picture = dataPicture(src)
    return picture && [picture.type, [...picture.bytes]]
  }

  it('are in its address', () => {
    expect(bytesOf('data:image/PNG;base64,AQ ID\n/w==')).toEqual(['image/png', [1, 2, 3, 255]])
    expect(bytesOf('DATA:image/x-icon;BASE64,AQID')).toEqual(['image/x-icon', [1, 2, 3]])
  })
  it.each([
    'data:image/svg+xml;base64,AQID',
    'data:text/plain;base64,AQID',
    'data:image/png,AQID',
    'xdata:image/png;base64,AQID',
    'data:image/png;base64,A',
    'data:image/png;base64,',
    'data:image/png;base64,@@@',
    '',
    'https://x.test',
  ])('are not in %s', (src) => expect(dataPicture(src)).toBeUndefined())

  const rtf = (source: string) =>
    rtfPictures(source).map((picture) => picture && [picture.type, [...picture.bytes]])
  it('are in the RTF beside a page, in its order', () => {
    expect(rtf('{\\rtf1 a{\\pict\\pngblip 0102ff}b{\\pict\\picw5 \\jpegblip0\n0A\r\n0b}}')).toEqual([
      ['image/png', [1, 2, 255]],
      ['image/jpeg', [10, 11]],
    ])
    expect(rtf('{\\pict\\pngblip\\jpegblip 01}')).toEqual([['image/png', [1]]])
    expect(rtf('{\\pict\\pngblip{\\*\\blipuid aabb}01\\~02}')).toEqual([['image/png', [1, 2]]])
    expect(rtf('{\\pict\\pngblip 010}')).toEqual([['image/png', [1]]])
    expect(rtf('{\\PICT\\pngblip 01}')).toEqual([])
  })
  it('are none where nobody can show them, or they are damaged', () => {
    expect(
      rtf('{\\pict\\wmetafile8 0102}{\\pict\\pngblip}{\\pict\\pngblip 0}{\\pict\\pngblip 01zz}{\\pict 0102}'),
    ).toEqual(Array.from({ length: 5 }, () => undefined))
  })
  it.each(['nonshppict', 'shprslt', 'listpicture'])('are not those of {\\%s}, however deep', (word) => {
    expect(rtf(`{\\${word}{\\x{\\pict\\pngblip 01}}}{\\pict\\pngblip 02}`)).toEqual([['image/png', [2]]])
    expect(rtf(`{\\pict\\pngblip 02}{\\pict\\${word}\\pngblip 01}`)).toEqual([['image/png', [2]]])
  })
  it('are not looked for where bytes stand as they are, or beyond every brace', () => {
    expect(rtf('{\\pict\\pngblip 01}{\\pict\\bin5 }')).toEqual([])
    expect(rtf('\\pict\\pngblip 01}{\\pict\\pngblip 02}')).toEqual([['image/png', [2]]])
    expect(rtf('}}{')).toEqual([])
    expect(rtf('01{\\b 02}')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { isTooOld, oldBrowserAnswer } from '@/edge/oldBrowser'

const windows = (browser: string) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${browser}`
const iPhone = (system: string, browser: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${system} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${browser}`

describe('a browser', () => {
  it.each([
    ['Chrome 110', windows('Chrome/110.0.0.0 Safari/537.36')],
    ['360 on Chromium 86', windows('Chrome/86.0.4240.198 Safari/537.36 QIHU 360SE')],
    ['old Edge', windows('Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763')],
    ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko'],
    ['Firefox 102', 'Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0'],
    [
      'Safari 15',
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Safari/605.1.15',
    ],
    ['WeChat on iOS 16.3', iPhone('16_3', 'Mobile/15E148 MicroMessenger/8.0.44')],
  ])('as old as %s is told which to use', (_, agent) => {
    expect(isTooOld(agent)).toBe(true)
  })

  it.each([
    ['Chrome 111', windows('Chrome/111.0.0.0 Safari/537.36')],
    ['WeChat for Windows', windows('Chrome/122.0.0.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat')],
    ['Firefox 115', 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0'],
    ['Safari 16.4', iPhone('16_4', 'Version/16.4 Mobile/15E148 Safari/604.1')],
    ['Chrome on iOS 18', iPhone('18_1', 'CriOS/100.0.0 Mobile/15E148 Safari/604.1')],
    ['something unknown', 'curl/8.5.0'],
    ['nothing said', ''],
  ])('as new as %s is let through', (_, agent) => {
    expect(isTooOld(agent)).toBe(false)
  })

  it('that is too old needs no script for its page', async () => {
    const text = await oldBrowserAnswer().text()
    expect(text).toContain('请用下面任何一种')
    expect(text).not.toContain('<script')
  })
})

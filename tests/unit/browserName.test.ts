import { expect, it } from 'vitest'
import { browserName } from '@/domain/browserName'

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/141.0.0.0 Safari/537.36`,
    'Chrome 141（Windows）',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/141.0.0.0 Safari/537.36 Edg/141.0`,
    'Edge 141（Windows）',
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${KIT} Chrome/108.0.0.0 Safari/537.36 QIHU 360SE`, '360 浏览器（Windows）'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128（Linux）'],
  [
    `Mozilla/5.0 (Linux; Android 14) ${KIT} Chrome/120 MQQBrowser/15.1 Mobile Safari/537.36`,
    'QQ 浏览器 15（安卓）',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${KIT} Version/18.1 Mobile/15E148 Safari/604.1`,
    'Safari 18（iPhone）',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${KIT} Mobile/15E148 MicroMessenger/8.0.50`,
    '微信 8（iPhone）',
  ],
  ['curl/8.5.0', 'curl'],
  ['', '未知'],
  [null, '未知'],
])('%s is %s', (agent, name) => expect(browserName(agent)).toBe(name))

/** What is counted together, and how often it may be asked for within how many seconds, by one person or from one place. */
export const LIMITED = {
  upload: { points: 600, seconds: 600, zh: '上传图片和文件' },
  import: { points: 300, seconds: 600, zh: '导入' },
  preview: { points: 600, seconds: 600, zh: '预览和下载整期' },
  newPassword: { points: 60, seconds: 3600, zh: '设置新密码' },
  passwordMail: { points: 10, seconds: 3600, zh: '申请重置密码的邮件' },
} as const satisfies Record<string, { points: number; seconds: number; zh: string }>

export type LimitedKind = keyof typeof LIMITED

const FILES = ['/api/media', '/api/originals', '/api/scans', '/api/pdfs', '/api/ofds']

/** What a request is counted as; undefined for what costs little. Paths as they are, without a slash at the end. */
export function limitedKind(method: string, pathname: string): LimitedKind | undefined {
  const path = pathname.replace(/\/$/, '')
  if (method === 'POST') {
    if (path === '/api/users/forgot-password') return 'passwordMail'
    if (path === '/api/users/reset-password') return 'newPassword'
    if (FILES.includes(path)) return 'upload'
    return path.endsWith('/import') ? 'import' : undefined
  }
  const isWhole = ['/preview.pdf', '/brief.docx', '/brief.ofd', '/release-sheet.pdf', '/archive.zip'].some(
    (name) => path.endsWith(name),
  )
  return method === 'GET' && isWhole ? 'preview' : undefined
}

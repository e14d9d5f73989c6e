import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const CERTIFICATES = resolve('tests/fixtures/tls')

export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0
}

/** nginx with deploy/nginx.conf on `port` in front of `web`, with a certificate nobody vouches for; `change` is made to the file. */
export async function startNginx({
  port,
  plainPort,
  web,
  change = [],
}: {
  port: number
  plainPort: number
  web: number
  change?: [string, string][]
}): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-nginx-'))
  let site = await readFile('deploy/nginx.conf', 'utf8')
  for (const [from, to] of [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['listen 80', `listen 127.0.0.1:${plainPort}`],
    ['/etc/ssl/jianbao/fullchain.pem', join(CERTIFICATES, 'localhost.crt')],
    ['/etc/ssl/jianbao/privkey.pem', join(CERTIFICATES, 'localhost.key')],
    ['server 127.0.0.1:3000', `server 127.0.0.1:${web}`],
    ...change,
  ] as const) {
    if (!site.includes(from)) throw new Error(`deploy/nginx.conf no longer says ${from}`)
    site = site.replace(from, to)
  }
  await writeFile(join(folder, 'site.conf'), site)
  await writeFile(join(folder, 'nginx.conf'), main(folder))
  const nginx = spawn(
    'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: 'inherit',
    },
  )
  const ended = new Promise((done) => nginx.once('exit', done))
  return async () => {
    nginx.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a distribution's own nginx.conf has around the site, in a folder of our own. */
function main(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${folder}/pid;
    worker_processes 1;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n      ')}
      include ${folder}/site.conf;
    }
  `
}

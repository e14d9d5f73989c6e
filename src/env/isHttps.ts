import { env } from './readEnv'

/** Whether people reach the office over TLS. */
export function isHttps(serverUrl: string = env().SERVER_URL): boolean {
  return new URL(serverUrl).protocol === 'https:'
}

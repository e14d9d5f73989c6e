import { readEnv } from '../../src/env/readEnv'
import { catcherAddress, catcherUrl } from './catcherAddress'

/**
 * The mail server of this process: SMTP_URL, or the local catcher whether it runs yet or not; never the network. Put
 * into the environment, where the application and the processes started from here find it.
 */
export async function useMailServer(): Promise<string> {
  const { SMTP_URL, DATA_DIR } = readEnv(process.env)
  const url = SMTP_URL ?? catcherUrl(await catcherAddress(DATA_DIR))
  process.env.SMTP_URL = url
  return url
}

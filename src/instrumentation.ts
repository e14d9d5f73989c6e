/** Next calls this once in the process that serves, before the first request. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- replaced by Next when it compiles; the other runtime has no sockets
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { stampClientAddress } = await import('./services/users/stampClientAddress')
  stampClientAddress()
  const { warnOfOtherOrigin } = await import('./services/users/warnOfOtherOrigin')
  warnOfOtherOrigin()
  const { watchFromWeb } = await import('./services/alerts/watchFromWeb')
  watchFromWeb()
}

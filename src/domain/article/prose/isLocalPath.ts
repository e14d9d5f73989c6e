/** Whether an address is a file on somebody's disk, `file:///…`, `C:\…` or `\\server\…`. */
export function isLocalPath(address: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(address.trim())
}

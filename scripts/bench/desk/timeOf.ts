/** Milliseconds until the whole answer is there. */
export async function timeOf(ask: () => Promise<Response>): Promise<number> {
  const from = performance.now()
  await (await ask()).arrayBuffer()
  return performance.now() - from
}

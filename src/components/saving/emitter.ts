/** Who wants to know of a change, as `useSyncExternalStore` asks for it. */
export function createEmitter(): { emit: () => void; subscribe: (listener: () => void) => () => void } {
  const listeners = new Set<() => void>()
  return {
    emit: () => listeners.forEach((listener) => listener()),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

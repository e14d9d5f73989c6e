let pending: Promise<void> = Promise.resolve()

/** Notes a save under way. There is one composing page in a window, so one place to note it. */
export function notePending(save: Promise<void>): void {
  pending = save
}

/** Resolves when what was arranged so far has reached the server, or was refused and taken back. */
export function arrangedSoFar(): Promise<void> {
  return pending
}

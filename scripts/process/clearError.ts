/** A fault of the surroundings (port, folder, address), not of the program: shown as its one line, without a stack. */
export class ClearError extends Error {
  override readonly name = 'ClearError'
}

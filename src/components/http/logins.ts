let logins = 0

/** Notes that this browser has logged in again, or has a new password, without leaving its page. */
export function noteLogin(): void {
  logins += 1
}

/** For what is asked now. Gives whether its answer, when it comes, is still about the same login. */
export function atThisLogin(): () => boolean {
  const asked = logins
  return () => asked === logins
}

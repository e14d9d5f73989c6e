import { toast } from '@payloadcms/ui'

const KEY = 'jianbao.flash'

/** Leaves a message for the page as it will be after a reload. */
export function leaveFlash(message: string): void {
  window.sessionStorage.setItem(KEY, message)
}

/** Shows the message that was left, once. */
export function showFlash(): void {
  const message = window.sessionStorage.getItem(KEY)
  if (!message) return
  window.sessionStorage.removeItem(KEY)
  // The place where toasts appear listens only after it is mounted, which in the first commit may be after us.
  setTimeout(() => toast.success(message), 0)
}

import { toast } from '@payloadcms/ui'

const KEY = 'jianbao.flash'

/** Leaves a message for the page as it will be after a reload. */
export function leaveFlash(message: string): void {
  window.sessionStorage.setItem(KEY, message)
}

/** Shows the message that was left, once. An effect: gives what takes it back. */
export function showFlash(): () => void {
  // Payload's toaster begins to listen in an effect of its own, which runs after ours and is deaf to what was said before.
  const timer = setTimeout(() => {
    const message = window.sessionStorage.getItem(KEY)
    if (!message) return
    window.sessionStorage.removeItem(KEY)
    toast.success(message)
  })
  return () => clearTimeout(timer)
}

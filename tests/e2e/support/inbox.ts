import { addresses } from './addresses'

/** One message as the catcher's inbox tells it to programs; more than these fields is there. */
export type Mail = { id: string; subject: string; envelope: { to: string[] } }

/** Every message with this subject that has arrived so far. */
export async function mailsWith(subject: string): Promise<Mail[]> {
  const answer = await fetch(`${addresses().inbox}/api/messages?limit=1000`)
  const { messages } = (await answer.json()) as { messages: Mail[] }
  return messages.filter((mail) => mail.subject === subject)
}

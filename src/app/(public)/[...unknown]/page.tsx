import { notFound } from 'next/navigation'

/** What no other route knows: without this Next answers with its own page, in English. */
export default function Unknown() {
  notFound()
}

import { TextInput } from '@payloadcms/ui'
import type { TextFieldServerComponent } from 'payload'
import { wordsOf } from '@/domain/workflow/recordWords'

/** A step or a status on a page of the record: what stands there is a code, what is shown is what the office calls it. */
export const RecordedWord: TextFieldServerComponent = ({ data, field, path }) => {
  const { collection, [field.name]: code } = data as Record<string, unknown>
  const words = wordsOf(String(collection))
  const value = field.name === 'action' ? words.step(String(code)) : words.status(String(code))
  const label = typeof field.label === 'string' ? field.label : undefined
  return <TextInput path={path} label={label} value={value} readOnly />
}

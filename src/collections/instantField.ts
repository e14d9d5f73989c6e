/**
 * How a form shows an instant that nobody enters: in Shanghai, wherever the server and the reader are. Payload's own field
 * would say it in the zone of whoever renders, the server's first. The format is for the filter of a list.
 */
export const SHOWN_INSTANT = {
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  components: { Field: '/components/fields/InstantFact#InstantFact' },
} as const

import type { CheckboxField } from 'payload'
import { sayDutiesSeparated } from '@/hooks/users/sayDutiesSeparated'

/** Nothing is stored: whether 三员分立 takes the content from this administrator. */
export const dutiesSeparatedField: CheckboxField = {
  name: 'dutiesSeparated',
  type: 'checkbox',
  virtual: true,
  label: '三员分立',
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: { afterRead: [sayDutiesSeparated] },
}

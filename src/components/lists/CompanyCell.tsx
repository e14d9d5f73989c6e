import { poolOf } from '@/db/poolOf'
import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { companyNames } from '@/services/desk/companyNames'
import { framed } from './framed'

/** A company by its short name. Payload's own cell has the browser ask for the names once the list is there. */
export async function CompanyCell(props: DefaultServerCellComponentProps) {
  const names = await namesOf(props.payload)
  const id: unknown = props.cellData
  return framed({ ...props, text: (typeof id === 'number' && names.get(id)) || '—' })
}

/** Once a page. Whoever may read the row reads whose it is; the name says no more than the row does. */
const namesOf = cache((payload: Payload) => companyNames(poolOf(payload)))

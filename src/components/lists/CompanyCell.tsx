import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { framed } from './framed'

/** A company by its short name. Payload's own cell has the browser ask for the names once the list is there. */
export async function CompanyCell(props: DefaultServerCellComponentProps) {
  const names = await namesOf(props.payload)
  const id: unknown = props.cellData
  return framed({ ...props, text: (typeof id === 'number' && names.get(id)) || '—' })
}

const namesOf = cache(async (payload: Payload): Promise<Map<number, string>> => {
  const { docs } = await payload.find({
    collection: 'companies',
    pagination: false,
    depth: 0,
    select: { shortName: true },
    // Whoever may read the row reads whose it is; the name says no more than the row does.
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, shortName }) => [id, shortName]))
})

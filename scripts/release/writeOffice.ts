import { getPayload } from 'payload'
import { poolOf } from '@/db/poolOf'
import config from '../../payload.config'
import { runScript } from '../process/runScript'
import { seedOffice } from '../seed/seedOffice'
import { settleSome } from './settleSome'
import { SMALL_OFFICE, SMALL_OFFICE_PASSWORD } from './smallOffice'

// In a process of its own (dump.ts): connections of Payload's last as long as it does.
await runScript(async () => {
  const payload = await getPayload({ config, disableOnInit: true })
  await seedOffice(payload, { password: SMALL_OFFICE_PASSWORD, content: SMALL_OFFICE })
  await settleSome(poolOf(payload))
})

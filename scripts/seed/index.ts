import { runScript } from '../process/runScript'
import { useDatabase } from '../database/useDatabase'

// The demonstration: run by `npm run demo` and `npm run dev`, harmless when it is there already.
await runScript(async () => {
  await useDatabase()
  // Loaded only now: the config reads the environment, which useDatabase has completed.
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const { seedOffice } = await import('./seedOffice')
  const payload = await getPayload({ config, disableOnInit: true })
  await seedOffice(payload, { password: process.env.DEMO_PASSWORD ?? '' })
  await payload.destroy()
})

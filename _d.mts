import { writeFileSync } from 'node:fs'
import { dumpDatabase } from './scripts/database/dumpDatabase'
writeFileSync('/tmp/old0.sql', await dumpDatabase(process.argv[2] ?? ''))

import { unzipSync } from 'fflate'
import { readCatalogue } from './catalogue'
import { digestsOf } from './digests'
import { CATALOGUE, SEAL } from './packageNames'

export type PackageFault = { path: string; fault: string }
export type PackageVerdict = { files: number; faults: PackageFault[] }

/** Whether a package is as it was made: each file that is not, that is gone, or that was put in, by its name. */
export function verifyPackage(zip: Uint8Array): PackageVerdict {
  const names = namesIn(zip)
  if (!names) return { files: 0, faults: [{ path: '整个文件', fault: '不是 zip 压缩包，或已经损坏' }] }
  const sealFault = faultOfCatalogue(zip, names)
  if (sealFault) return { files: names.length, faults: [sealFault] }
  const listed = readCatalogue(unpacked(zip, CATALOGUE) ?? new Uint8Array())
  if (!listed) return { files: names.length, faults: [{ path: CATALOGUE, fault: '读不出来' }] }
  const known = new Set([...listed.map(({ path }) => path), CATALOGUE, SEAL])
  const faults = listed.flatMap((file): PackageFault[] => {
    if (!names.includes(file.path)) return [{ path: file.path, fault: '缺少' }]
    const bytes = unpacked(zip, file.path)
    if (!bytes) return [{ path: file.path, fault: '解不开，已被改动或损坏' }]
    const { sha256, sm3 } = digestsOf(bytes)
    const isSame = bytes.length === file.bytes && sha256 === file.sha256 && sm3 === file.sm3
    return isSame ? [] : [{ path: file.path, fault: '内容已被改动' }]
  })
  const added = names
    .filter((name) => !known.has(name))
    .map((path) => ({ path, fault: '不在目录中，是后来放进去的' }))
  const doubled = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((path) => ({ path, fault: '出现了两次' }))
  return { files: names.length, faults: [...faults, ...added, ...doubled] }
}

function faultOfCatalogue(zip: Uint8Array, names: readonly string[]): PackageFault | undefined {
  for (const path of [CATALOGUE, SEAL]) if (!names.includes(path)) return { path, fault: '缺少' }
  const [catalogue, seal] = [unpacked(zip, CATALOGUE), unpacked(zip, SEAL)]
  if (!catalogue) return { path: CATALOGUE, fault: '解不开，已被改动或损坏' }
  const { sha256, sm3 } = digestsOf(catalogue)
  if (seal && Buffer.from(seal).toString('utf8') === `SHA-256 ${sha256}\r\nSM3 ${sm3}\r\n`) return undefined
  return { path: CATALOGUE, fault: `与 ${SEAL} 对不上，两者之一已被改动` }
}

function namesIn(zip: Uint8Array): string[] | undefined {
  const names: string[] = []
  try {
    unzipSync(zip, { filter: ({ name }) => names.push(name) === 0 })
    return names
  } catch {
    return undefined
  }
}

function unpacked(zip: Uint8Array, wanted: string): Uint8Array | undefined {
  try {
    return unzipSync(zip, { filter: ({ name }) => name === wanted })[wanted]
  } catch {
    return undefined
  }
}

const NAMED = 3

/** Whose signature something waits for, in few words: `王局长、李局长`, `甲、乙、丙等 5 人`. */
export function waitsFor(signers: readonly { name: string }[]): string {
  if (signers.length === 0) return '有签发权限的人'
  const names = signers
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、')
  return signers.length > NAMED ? `${names}等 ${signers.length} 人` : names
}

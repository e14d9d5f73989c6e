/** For number fields that count things: Payload's `step` is a hint to the browser only. */
export function wholeNumber({ from, required = false }: { from: number; required?: boolean }) {
  return (value: unknown): true | string => {
    if (value === undefined || value === null) return required ? '请填写一个整数。' : true
    return (Number.isSafeInteger(value) && Number(value) >= from) || `请填写不小于 ${from} 的整数。`
  }
}

export function numberBetween(from: number, to: number) {
  return (value: unknown): true | string =>
    (Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to) ||
    `请填写 ${from} 到 ${to} 之间的整数。`
}

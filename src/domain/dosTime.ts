/** Midnight of the day here, wherever that is: zip keeps the figures of a local clock and no zone. */
export function dosTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

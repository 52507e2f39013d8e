/** One line per figure, in columns that can be copied into a table. */
export function print(subject: string, name: string, value: string): void {
  process.stdout.write(`${subject.padEnd(20)} ${name.padEnd(44)} ${value}\n`)
}

/** Frame times in milliseconds as frames a second and their spread. */
export function frameSummary(times: readonly number[]): string {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  return `${(1000 / mean).toFixed(0)} frames/s; median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms, ${times.length} frames`
}

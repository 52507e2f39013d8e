import { seededRandom } from '../../seededRandom.ts'

/** The id of a table's nth sample row, a version 4 GUID by its form. */
export function rowId(table: string, position: number): string {
  const random = seededRandom(`${table}:${position}`)
  const word = () => Math.floor(random.next() * 0x1_0000).toString(16).padStart(4, '0')
  const variant = '89ab'.charAt(Math.floor(random.next() * 4))
  const [time, node] = [`${word()}${word()}-${word()}`, `${word()}${word()}${word()}`]
  return `${time}-4${word().slice(1)}-${variant}${word().slice(1)}-${node}`
}

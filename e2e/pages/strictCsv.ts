/**
 * The values of a CSV file as RFC 4180 has them, UTF-8 with its mark, every value quoted, lines ended by CR LF, and none
 * that a spreadsheet takes for a formula. Shares nothing with what writes the files. Throws for anything else.
 */
export function parseStrictCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) throw new Error('The file has no UTF-8 mark.')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`No quotation mark at ${at}.`)
    let value = ''
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('A quotation mark is never closed.')
      if (text[at] !== '"') value += text[at]
      else if (text[at + 1] === '"') {
        value += '"'
        at += 1
      } else break
    }
    if (/^[=+\-@\t\r\n\0＝＋－＠]/.test(value)) throw new Error(`A spreadsheet takes this for a formula: ${value}`)
    rows.at(-1)?.push(value)
    at += 1
    if (at >= text.length) break
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push([])
      at += 2
    } else throw new Error(`Neither a comma nor the end of a line at ${at}.`)
  }
  const widths = new Set(rows.map((row) => row.length))
  if (widths.size > 1) throw new Error(`Lines of ${[...widths].join(' and ')} values.`)
  return rows
}

/** Hands a JSON document to the browser's downloads. */
export const saveJson = (name: string, text: string): void => saveFile(name, [text], 'application/json')

/** Hands a text with comma-separated values to the browser's downloads. */
export const saveCsv = (name: string, text: string | readonly string[]): void =>
  saveFile(name, typeof text === 'string' ? [text] : text, 'text/csv;charset=utf-8')

function saveFile(name: string, parts: readonly string[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

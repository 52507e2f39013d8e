/** How a file's bytes were read as text. `windows-1252` is a guess that a person should look at. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What a file is instead of text. */
export type NotText = 'workbook' | 'binary' | 'tooLarge'

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding } | { readonly problem: NotText }

/** In bytes. 200,000 lines of two ids are 15 MB. */
const largest = 100_000_000

/**
 * The text of a file: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where the bytes
 * allow it, else what Excel writes in Western Europe. A workbook and other binary files are refused.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > largest) return { problem: 'tooLarge' }
  // A zip, which an .xlsx is, and the older .xls.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: 'workbook' }
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\0') ? { problem: 'binary' } : { text, encoding }
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const sample = bytes.subarray(0, 1_000)
  const zeros = (odd: 0 | 1) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length
  const most = sample.length / 4
  if (sample.length > 3 && zeros(1) > most && zeros(0) === 0) return 'utf-16le'
  if (sample.length > 3 && zeros(0) > most && zeros(1) === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // Not UTF-8: Windows-1252 has a character for every byte.
    return 'windows-1252'
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)

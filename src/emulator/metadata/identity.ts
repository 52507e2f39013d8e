const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))

const mix = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** 128 bits out of a text: four MurmurHash-like lanes. Not for secrets, only for names. */
const lanes = (text: string): [number, number, number, number] => {
  let a = 0x3c6ef372
  let b = 0x78dde6e4
  let c = 0x1b873593
  let d = 0x510e527f
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ code, 0x239b961b)
    b = c ^ Math.imul(b ^ rotate(code, 5), 0xab0e9789)
    c = d ^ Math.imul(c ^ rotate(code, 11), 0x38b34ae5)
    d = a ^ Math.imul(d ^ rotate(code, 17), 0xa1e38b93)
  }
  return [mix(a + b), mix(b + c), mix(c + d), mix(d + a)]
}

/**
 * A GUID that follows from names, so that ids survive a restart: the same names, the same id.
 * Version 8 of RFC 9562 (“free form”).
 */
export const guidFrom = (...names: readonly string[]): string => {
  const hex = lanes(names.join('\u0000'))
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Logical names never look like one. */
export const isGuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

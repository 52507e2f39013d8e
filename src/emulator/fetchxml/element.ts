import type { XmlElement } from '../readXml.ts'
import { invalidFetchValue } from './fetchErrors.ts'

/** Anything but white space between elements, and names that the schema does not know, are mistakes. */
export const checkShape = (
  { name, attributes, children, text }: XmlElement,
  known: { readonly attributes: readonly string[]; readonly children: readonly string[] },
): void => {
  for (const attribute of attributes.keys()) {
    if (!known.attributes.includes(attribute)) {
      throw invalidFetchValue(`The attribute '${attribute}' of the element '${name}' is not valid.`)
    }
  }
  for (const child of children) {
    if (!known.children.includes(child.name)) {
      throw invalidFetchValue(
        `Invalid Child Node, valid nodes are ${known.children.join(', ')}. NodeName = ${child.name}`,
      )
    }
  }
  if (text.trim() !== '' && name !== 'value') {
    throw invalidFetchValue(`The element '${name}' has no place for a text.`)
  }
}

export const optional = ({ attributes }: XmlElement, name: string): string | null => {
  const value = attributes.get(name)
  return value === undefined || value === '' ? null : value
}

export const required = (element: XmlElement, name: string): string => {
  const value = optional(element, name)
  if (value === null) throw invalidFetchValue(`The element '${element.name}' needs the attribute '${name}'.`)
  return value
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

export const truth = (element: XmlElement, name: string): boolean => {
  const value = optional(element, name)
  if (value === null) return false
  const is = truths.get(value.toLowerCase())
  if (is === undefined)
    throw invalidFetchValue(`The attribute '${name}' must be true or false, not '${value}'.`)
  return is
}

export const positive = (element: XmlElement, name: string): number | null => {
  const value = optional(element, name)
  if (value === null) return null
  if (!/^\d{1,9}$/.test(value) || Number(value) === 0) {
    throw invalidFetchValue(`The attribute '${name}' must be a number greater than zero, not '${value}'.`)
  }
  return Number(value)
}

export const oneOf = <Value extends string>(
  element: XmlElement,
  name: string,
  values: readonly Value[],
): Value | null => {
  const given = optional(element, name)
  const value = values.find((candidate) => candidate === given)
  if (given !== null && value === undefined) {
    throw invalidFetchValue(`The attribute '${name}' must be one of ${values.join(', ')}, not '${given}'.`)
  }
  return value ?? null
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)

/** One element; attributes that are undefined are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly string[] = [],
): string => {
  let start = `<${name}`
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute]
    if (value !== undefined) start += ` ${attribute}="${escape(value)}"`
  }
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`
}

export const property = (name: string, type: string): string => element('Property', { Name: name, Type: type })

/** A type's own key. */
export const key = (name: string): string => element('Key', {}, [element('PropertyRef', { Name: name })])

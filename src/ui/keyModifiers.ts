/** Whether a key belongs to the browser, or to a shortcut, and not to what has the focus. */
export const isWithModifier = ({ ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  ctrlKey || metaKey || altKey

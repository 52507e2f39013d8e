const picker = () => document.getElementById('solution')

/** Leads to the list at the top that says where changes go. */
export const focusSolution = (): void => picker()?.focus()

/** Opens that list. */
export function openSolution(): void {
  const list = picker()
  list?.focus()
  list?.click()
}

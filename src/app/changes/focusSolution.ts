/** Leads to the list at the top that says where changes go. */
export const focusSolution = (): void => document.getElementById('solution')?.focus()

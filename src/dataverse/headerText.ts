/** Unique names are letters, digits and underscores; anything else could start another header. Throws an Error. */
export function headerText(solution: string): string {
  if (!/^\w+$/.test(solution)) throw new Error(`Not a solution's unique name: ${solution}`)
  return solution
}

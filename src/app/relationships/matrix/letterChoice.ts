/** What a letter can choose among. */
export interface LetterOption<Choice> {
  readonly choice: Choice
  readonly name: string
  readonly isPresent: boolean
  readonly isAllowed: boolean
}

const beginsWith = (text: string, letter: string): boolean => text.toLowerCase().startsWith(letter)

/**
 * What a letter picks, as closed lists of browsers do: the next value after the present one whose name begins with it,
 * or, where none does, with a word that does. One that is refused only where no other answers, so that its reason is
 * told. Null: the letter names nothing else.
 */
export function letterChoice<Choice>(options: readonly LetterOption<Choice>[], letter: string): Choice | null {
  const present = options.findIndex(({ isPresent }) => isPresent)
  const inTurn = [...options.slice(present + 1), ...options.slice(0, Math.max(0, present))]
  const byName = inTurn.filter(({ name }) => beginsWith(name, letter))
  const isPresentNamed = present >= 0 && beginsWith(options[present]?.name ?? '', letter)
  const byWord = inTurn.filter(({ name }) => name.split(/[\s(-]+/).some((word) => beginsWith(word, letter)))
  const found = byName.length > 0 || isPresentNamed ? byName : byWord
  return (found.find(({ isAllowed }) => isAllowed) ?? found[0])?.choice ?? null
}

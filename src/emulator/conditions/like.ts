/** One step of a pattern: any run of characters, or one character that passes a test. */
type Step = 'run' | ((character: string) => boolean)

const anyCharacter = (): boolean => true

/** `abc`, `a-f`, `^…` between brackets. */
const characterSet = (content: string): ((character: string) => boolean) => {
  const negated = content.startsWith('^')
  const members = negated ? content.slice(1) : content
  const tests: ((character: string) => boolean)[] = []
  for (let at = 0; at < members.length; at += 1) {
    const from = members.charAt(at)
    const isRange = members.charAt(at + 1) === '-' && at + 2 < members.length
    const to = isRange ? members.charAt(at + 2) : from
    if (isRange) at += 2
    tests.push((character) => character >= from && character <= to)
  }
  return (character) => tests.some((test) => test(character)) !== negated
}

const stepsOf = (pattern: string): readonly Step[] => {
  const steps: Step[] = []
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at)
    const close = character === '[' ? pattern.indexOf(']', at + 1) : -1
    if (character === '%') steps.push('run')
    else if (character === '_') steps.push(anyCharacter)
    else if (close > 0) {
      steps.push(characterSet(pattern.slice(at + 1, close)))
      at = close
    } else steps.push((candidate) => candidate === character)
  }
  return steps
}

/**
 * SQL's LIKE, on rows ignoring case: `%` any run, `_` one character, `[a-f]` and `[^a-f]` one of a set. The whole text
 * must match. Never worse than the product of both lengths: only the last run is tried again.
 */
export const like = (pattern: string, foldsCase = true): ((text: string) => boolean) => {
  const fold = (text: string) => (foldsCase ? text.toLowerCase() : text)
  const steps = stepsOf(fold(pattern))
  return (given) => {
    const text = fold(given)
    let [at, step, runStep, runAt] = [0, 0, -1, 0]
    while (at < text.length) {
      const test = steps[step]
      if (test === 'run') {
        runStep = step
        runAt = at
        step += 1
      } else if (test?.(text.charAt(at)) === true) {
        at += 1
        step += 1
      } else if (runStep >= 0) {
        runAt += 1
        at = runAt
        step = runStep + 1
      } else return false
    }
    return steps.slice(step).every((rest) => rest === 'run')
  }
}

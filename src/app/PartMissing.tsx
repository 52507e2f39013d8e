import { FailureBar } from './FailureBar.tsx'
import type { MissingPart } from './lazyPart.tsx'
import { shellTexts } from './texts/shell.ts'
import { useReturnFocus } from '../ui/returnFocus.ts'

/** In the place of something that opens, a dialog for instance, and did not come: the cause, and the ways on. */
export function PartMissing({ error, retry, close }: MissingPart) {
  const { part, partPlaceAdvice } = shellTexts.errors
  useReturnFocus()
  return (
    <div role="alert">
      <FailureBar
        description={{ title: part, cause: error.message, next: partPlaceAdvice, facts: [] }}
        action={{ text: shellTexts.retry, run: retry }}
        dismiss={close}
      />
    </div>
  )
}

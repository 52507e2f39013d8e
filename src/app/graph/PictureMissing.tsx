import type { MissingPart } from '../lazyPart.tsx'
import { shellTexts } from '../texts/shell.ts'
import { GraphMessage } from './GraphMessage.tsx'

/** In the place of a picture whose code did not come. */
export function PictureMissing({ error, retry }: MissingPart) {
  const { part, partPlaceAdvice } = shellTexts.errors
  return <GraphMessage title={part} text={`${error.message} ${partPlaceAdvice}`} action={{ text: shellTexts.retry, run: retry }} />
}

import { LiteralRequest } from '../LiteralRequest.tsx'
import { pathsTexts } from '../texts/paths.ts'

/** A text for somebody to use elsewhere. */
export const CopyText = (props: { caption: string; text: string }) => <LiteralRequest {...props} texts={pathsTexts} />

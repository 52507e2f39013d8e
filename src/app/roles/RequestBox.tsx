import { LiteralRequest } from '../LiteralRequest.tsx'
import { rolesTexts } from '../texts/roles.ts'

/** One request, letter by letter as it goes over the wire, without the token. */
export const RequestBox = (props: { caption: string; text: string }) => <LiteralRequest {...props} texts={rolesTexts.copy} />

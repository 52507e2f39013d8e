import {
  AddRegular,
  ArrowMinimizeRegular,
  DeleteDismissRegular,
  EyeRegular,
  PeopleAddRegular,
  ShieldDismissRegular,
  ShieldLockRegular,
  TextDescriptionRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { Severity } from '../model/severity.ts'

export const severityIcons: Readonly<Record<Severity, FluentIcon>> = {
  destroys: DeleteDismissRegular,
  exposes: PeopleAddRegular,
  unblocks: ShieldDismissRegular,
  tightens: ShieldLockRegular,
  relaxes: ArrowMinimizeRegular,
  lists: EyeRegular,
  describes: TextDescriptionRegular,
  adds: AddRegular,
}

import { makeStyles, tokens } from '@fluentui/react-components'

/** What the dialogs of roles share. */
export const useDialogStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  aside: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
})

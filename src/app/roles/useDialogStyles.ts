import { makeStyles, tokens } from '@fluentui/react-components'

/** Of the form of a role. */
export const useDialogStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { overflowWrap: 'anywhere' },
  start: { alignSelf: 'flex-start' },
})

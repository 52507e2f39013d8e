import { makeStyles, tokens } from '@fluentui/react-components'

/** What the parts of the dialog have in common. */
export const useDeletionStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  text: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  aside: { color: tokens.colorNeutralForeground2 },
})

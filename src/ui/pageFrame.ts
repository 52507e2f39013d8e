import { makeStyles, tokens } from '@fluentui/react-components'

/** What every page shares: it fills the window, scrolling where there is no room, and begins with its head. */
export const usePageFrame = makeStyles({
  page: { flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
})

import { tokens, type GriffelStyle } from '@fluentui/react-components'

/** A heading that takes the focus when what stands below it changes, and then shows it. */
export const focusableHeading: GriffelStyle = {
  margin: 0,
  overflowWrap: 'anywhere',
  lineHeight: tokens.lineHeightBase400,
  borderRadius: tokens.borderRadiusMedium,
  ':focus': { outlineStyle: 'none' },
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
}

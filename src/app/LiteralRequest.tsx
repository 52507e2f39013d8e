import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import type { ReactNode, Ref } from 'react'
import { useCopy } from './useCopy.ts'

const useStyles = makeStyles({
  request: { margin: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  caption: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  box: {
    margin: 0,
    position: 'relative',
    padding: `${tokens.spacingVerticalS} 0`,
    maxHeight: '320px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { display: 'block', paddingInline: tokens.spacingHorizontalM, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** A request as it goes over the wire, or another text for machines, to read and to copy. */
export function LiteralRequest(props: {
  caption: string
  text: string
  texts: { readonly copy: string; readonly copied: string; readonly copyFailed: string }
  /** Whether the text is all there is to send: no other can be copied. */
  isComplete?: boolean
  /** What is to be known before the text is read. */
  note?: ReactNode
  /** The text with its lines drawn otherwise. */
  children?: ReactNode
  /** The box that scrolls. */
  ref?: Ref<HTMLPreElement>
}) {
  const { caption, text, texts, isComplete = true, note, children, ref } = props
  const styles = useStyles()
  const { state, copy } = useCopy(text)
  return (
    <figure className={styles.request}>
      <figcaption className={styles.caption}>
        <span>{caption}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={state === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={`${texts[state]}: ${caption}`}
          disabledFocusable={!isComplete}
          onClick={copy}
        >
          {texts[state]}
        </Button>
      </figcaption>
      {note}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre ref={ref} className={styles.box} tabIndex={0} role="region" aria-label={caption} dir="ltr">
        {children ?? <span className={styles.text}>{text}</span>}
      </pre>
    </figure>
  )
}

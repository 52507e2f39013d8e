import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useCopy } from './useCopy.ts'

const useStyles = makeStyles({
  request: { margin: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  caption: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxHeight: '260px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

/** A request as it goes over the wire, or another text for machines, to read and to copy. */
export function LiteralRequest(props: {
  caption: string
  text: string
  texts: { readonly copy: string; readonly copied: string; readonly copyFailed: string }
}) {
  const { caption, text, texts } = props
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
          onClick={copy}
        >
          {texts[state]}
        </Button>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre className={styles.text} tabIndex={0} role="region" aria-label={caption} dir="ltr">
        {text}
      </pre>
    </figure>
  )
}

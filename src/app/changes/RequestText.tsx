import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import type { ReviewedRequest } from '../applyRequests.ts'
import { changesTexts } from '../texts/changes.ts'
import { changedLines } from './changedLines.ts'
import { openSolution } from '../focusSolution.ts'
import { useCopy } from '../useCopy.ts'

const useStyles = makeStyles({
  request: { margin: 0, minWidth: 0 },
  caption: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  text: {
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
  lines: { display: 'block', width: 'max-content', minWidth: '100%' },
  line: { display: 'block', padding: `0 ${tokens.spacingHorizontalM}`, whiteSpace: 'pre' },
  changed: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorPaletteYellowBorderActive}`,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** One request as text, its changed lines marked. */
export function RequestText({ request }: { request: ReviewedRequest }) {
  const styles = useStyles()
  const { state, copy } = useCopy(request.text)
  const { requests } = changesTexts
  const caption = requests[request.purpose]
  return (
    <figure className={styles.request}>
      <figcaption className={styles.caption}>
        <span>{caption}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={state === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={`${requests[state]}: ${caption}`}
          disabledFocusable={!request.complete}
          onClick={copy}
        >
          {requests[state]}
        </Button>
      </figcaption>
      {!request.complete && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{requests.chooseSolution}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={openSolution}>
              {changesTexts.toSolution}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre ref={showFirstMark} className={styles.text} tabIndex={0} role="region" aria-label={caption} dir="ltr">
        <code className={styles.lines}>
          {changedLines(request.unchanged, request.text).map(({ text, changed }, index) => {
            const Line = changed ? 'mark' : 'span'
            return (
              // oxlint-disable-next-line react/no-array-index-key -- lines of a text are told apart by their place
              <Line key={index} className={mergeClasses(styles.line, changed && styles.changed)}>
                {text === '' ? ' ' : text}
              </Line>
            )
          })}
        </code>
      </pre>
    </figure>
  )
}

/** A long document opens where it differs, not at its first line. */
function showFirstMark(text: HTMLPreElement | null): void {
  const mark = text?.querySelector('mark')
  if (text === null || mark === null || mark === undefined) return
  text.scrollTop = mark.offsetTop - text.clientHeight / 3
}

import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReviewedRequest } from '../applyRequests.ts'
import { openSolution } from '../focusSolution.ts'
import { LiteralRequest } from '../LiteralRequest.tsx'
import { changesTexts } from '../texts/changes.ts'
import { changedLines } from './changedLines.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const useStyles = makeStyles({
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
  const { requests } = changesTexts
  return (
    <LiteralRequest
      ref={showFirstMark}
      caption={requests[request.purpose]}
      text={request.text}
      texts={requests}
      isComplete={request.complete}
      note={!request.complete && <SolutionMissing />}
    >
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
    </LiteralRequest>
  )
}

const SolutionMissing = () => (
  <Quiet>
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{changesTexts.requests.chooseSolution}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={openSolution}>
          {changesTexts.toSolution}
        </Button>
      </MessageBarActions>
    </MessageBar>
  </Quiet>
)

/** A long document opens where it differs, not at its first line. */
function showFirstMark(text: HTMLPreElement | null): void {
  const mark = text?.querySelector('mark')
  if (text === null || mark === null || mark === undefined) return
  text.scrollTop = mark.offsetTop - text.clientHeight / 3
}

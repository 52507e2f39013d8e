import { Text, makeStyles } from '@fluentui/react-components'
import type { Fault } from '../apply/fault.ts'
import { describeFault, lackedPrivilege, lackText } from './describeError.ts'
import type { RowStanding } from './rowStanding.ts'
import { rowStandingTexts as texts } from './texts/rowStanding.ts'
import { settlingText } from './texts/settling.ts'

const useStyles = makeStyles({ line: { display: 'block', overflowWrap: 'anywhere' } })

/** How a write ended and what to do next, with what support asks for; nothing where all is as it should be. */
export function RowStandingText({ state }: { state: RowStanding }) {
  const styles = useStyles()
  const { lines, facts } = described(state)
  return (
    <>
      {lines.map((line) => (
        <Text key={line} className={styles.line}>
          {line}
        </Text>
      ))}
      {facts.length > 0 && (
        <Text className={styles.line} size={200} font="monospace">
          {facts.join(' · ')}
        </Text>
      )}
    </>
  )
}

interface Described {
  readonly lines: readonly string[]
  readonly facts: readonly string[]
}

function described(state: RowStanding): Described {
  switch (state.type) {
    case 'waiting':
    case 'sending':
      return { lines: [], facts: [] }
    case 'done':
      return { lines: state.fault === null ? [] : [texts.seen], facts: [] }
    case 'settling':
      return { lines: [settlingText(state.fault), texts.seenSoFar[state.sight ?? 'unseen']], facts: [] }
    case 'notSeen': {
      const own = texts.notSeen[state.sight ?? 'unseen']
      return state.fault === null ? { lines: [own], facts: [] } : withFault(state.fault, [own])
    }
    case 'pausing':
      return { lines: [texts.pausing(state.seconds)], facts: [] }
    case 'notSent':
      return { lines: [texts.notSent[state.reason]], facts: state.message === null ? [] : [state.message] }
    case 'refused':
      return withFault(state.fault, [])
    case 'changed':
    case 'gone':
      return { lines: [texts[state.type]], facts: describeFault(state.fault).facts }
    case 'notCarriedOut':
      return withFault(state.fault, [texts.notCarriedOut])
    case 'unknown': {
      const { sight, fault } = state
      return sight === null && fault.kind === 'closed' ? { lines: [texts.unknown.closed], facts: [] } : withFault(fault, [texts.unknown[sight ?? 'unseen']])
    }
  }
}

/** What Dataverse says; of a privilege that is missing also its name, and who can help (contract.md 10.2). */
function withFault(fault: Fault, own: readonly string[]): Described {
  const { title, cause, next, facts } = describeFault(fault)
  const privilege = lackedPrivilege(fault.message)
  if (privilege !== null) return { lines: [lackText(privilege), cause], facts }
  return { lines: [...own, `${title}: ${cause}`, ...(own.length === 0 ? [next] : [])], facts }
}

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RelationshipDetails } from '../../queriesDefinitions.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useCopy } from '../../useCopy.ts'
import { QueryState } from './QueryState.tsx'

const useStyles = makeStyles({
  json: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  copy: { alignSelf: 'flex-start' },
})

/** The definition as Dataverse sends it, unknown members included. */
export function AdvancedFacts({ definition }: { definition: UseQueryResult<RelationshipDetails> }) {
  if (definition.data === undefined) return <QueryState query={definition} />
  return <Document text={JSON.stringify(definition.data.document, null, 2)} />
}

function Document({ text }: { text: string }) {
  const styles = useStyles()
  const { state, copy } = useCopy(text)
  return (
    <>
      <Button className={styles.copy} size="small" icon={<CopyRegular />} onClick={copy}>
        {panelTexts[state]}
      </Button>
      <pre className={styles.json} aria-label={panelTexts.sendsAs}>
        {text}
      </pre>
    </>
  )
}

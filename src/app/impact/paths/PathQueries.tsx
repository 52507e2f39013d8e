import { Dropdown, Field, MessageBar, MessageBarBody, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Environment } from '../../../model/environment.ts'
import type { Path } from '../../../model/impact/paths.ts'
import { expandQuery } from '../../../model/path/expandQuery.ts'
import { fetchQuery } from '../../../model/path/fetchQuery.ts'
import { legOf, legsOf } from '../../../model/path/leg.ts'
import { useSession } from '../../session.tsx'
import { tableTitle } from '../../texts/impact.ts'
import { legText, pathsTexts as texts, queryObstacleText } from '../../texts/paths.ts'
import { CopyText } from '../CopyText.tsx'
import { Part } from '../Part.tsx'
import { Quiet } from '../../../ui/Quiet.tsx'

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  choice: { minWidth: 'min(280px, 100%)', flex: '0 1 420px' },
  dropdown: { minWidth: 0, '& > button': { minWidth: 0, overflowWrap: 'anywhere' } },
  option: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
})

/** One path as a Web API request and as FetchXML; where a step has several relationships, one is chosen. */
export function PathQueries(props: {
  environment: Environment
  path: Path
  chosen: ReadonlySet<string>
  choose: (path: Path, schemaName: string) => void
}) {
  const { environment, path, chosen, choose } = props
  const styles = useStyles()
  const { environment: present, connection } = useSession()
  const legs = legsOf(path, chosen)
  const expand = expandQuery(environment, legs)
  const fetch = fetchQuery(environment, legs)
  const isStaged = legs.some(({ relationship }) => !present.relationships.has(relationship.schemaName))
  return (
    <Part title={texts.query}>
      {isStaged && (
        <Quiet>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.staged}</MessageBarBody>
          </MessageBar>
        </Quiet>
      )}
      <div className={styles.choices}>
        {path.map((step, index) => {
          const leg = legs[index]
          if (step.relationships.length < 2 || leg === undefined) return null
          const { schemaName } = leg.relationship
          const label = texts.chooseRelationship(tableTitle(environment, step.from), tableTitle(environment, step.to))
          return (
            <Field key={label} className={styles.choice} label={label}>
              <Dropdown
                className={styles.dropdown}
                value={schemaName}
                selectedOptions={[schemaName]}
                onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(path, optionValue)}
              >
                {step.relationships.map((relationship) => (
                  <Option key={relationship.schemaName} value={relationship.schemaName} text={relationship.schemaName}>
                    <span className={styles.option}>
                      {relationship.schemaName}
                      <Text size={200} className={styles.detail}>
                        {legText(legOf(step, relationship))}
                      </Text>
                    </span>
                  </Option>
                ))}
              </Dropdown>
            </Field>
          )
        })}
      </div>
      <Text size={200} className={styles.hint}>
        {texts.queryHint}
      </Text>
      {expand.possible ? (
        <CopyText caption={texts.expand} text={`GET ${connection.client.origin}/api/data/v9.2/${expand.path}`} />
      ) : (
        <Quiet>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{queryObstacleText(environment, expand.obstacle)}</MessageBarBody>
          </MessageBar>
        </Quiet>
      )}
      {fetch.possible ? (
        <CopyText caption={texts.fetch} text={fetch.xml} />
      ) : (
        <Quiet>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{queryObstacleText(environment, fetch.obstacle)}</MessageBarBody>
          </MessageBar>
        </Quiet>
      )}
    </Part>
  )
}

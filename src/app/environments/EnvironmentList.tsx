import { Button, ProgressBar, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { SignIn } from '../../configuration/configuration.ts'
import type { EnvironmentAddress } from '../connection.ts'
import type { ReadClient } from '../../dataverse/client.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { recentEnvironments } from '../recentEnvironments.ts'
import { formatNumber } from '../texts/format.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts } from '../texts/signIn.ts'
import { organizationTypeText } from './organizationType.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  environment: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', paddingBlock: tokens.spacingVerticalS },
  lines: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
})

const { environments: texts } = signInTexts

/** What may be opened with one click: the environments opened last, then all that are listed for the account. */
export function EnvironmentList(props: {
  discovery: ReadClient
  userName: string
  signIn: SignIn
  open: (address: EnvironmentAddress) => void
}) {
  const styles = useStyles()
  const { discovery, userName, signIn, open } = props
  const { data: listed, error, refetch } = useQuery(queries.environments(discovery, userName))
  const recent = recentEnvironments(signIn.admits, () => localStorage)
  const admitted = listed?.filter(({ origin }) => signIn.admits(origin)) ?? []
  const refused = (listed?.length ?? 0) - admitted.length
  return (
    <>
      {recent.length > 0 && (
        <section className={styles.group}>
          <Subtitle2 as="h2" className={styles.heading}>
            {texts.recent}
          </Subtitle2>
          <Environments label={texts.recent} open={open} items={recent.map((address) => ({ address, facts: address.readOnly ? `${texts.openedReadOnly} · ${address.origin}` : address.origin }))} />
        </section>
      )}
      <section className={styles.group}>
        <Subtitle2 as="h2" className={styles.heading}>
          {texts.list}
        </Subtitle2>
        {error !== null ? (
          <FailureBar description={describeError(error)} action={{ text: shellTexts.retry, run: () => void refetch() }} />
        ) : listed === undefined ? (
          <ProgressBar aria-label={texts.loading} />
        ) : (
          <Environments
            label={texts.list}
            open={open}
            items={admitted.map((found) => ({
              address: found,
              facts: [organizationTypeText(found.organizationType), found.region, found.origin].join(' · '),
            }))}
          />
        )}
        {listed?.length === 0 && <Text>{texts.none}</Text>}
        {refused > 0 && <Text className={styles.facts}>{texts.notAdmitted(formatNumber(refused))}</Text>}
      </section>
    </>
  )
}

function Environments(props: {
  label: string
  items: readonly { readonly address: EnvironmentAddress; readonly facts: string }[]
  open: (address: EnvironmentAddress) => void
}) {
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.items.map(({ address, facts }) => (
        <li key={address.organizationId}>
          <Button className={styles.environment} onClick={() => props.open(address)}>
            <span className={styles.lines}>
              <bdi>{address.name}</bdi>
              <Text size={200} className={styles.facts}>
                {facts}
              </Text>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

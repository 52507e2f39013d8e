import { Dropdown, Field, Option, makeStyles, tokens } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import type { Environment } from '../../model/environment.ts'
import { impactActions, type ImpactAction } from '../../model/impact/impactAction.ts'
import { useStaged } from '../staged.ts'
import { TableFinder } from '../TableFinder.tsx'
import { actionNames } from '../texts/cascade.ts'
import { impactTexts as texts } from '../texts/impactPage.ts'
import { RowChoice } from './RowChoice.tsx'

const route = getRouteApi('/$environment/impact/')

const useStyles = makeStyles({
  question: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} 0`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  choice: { flex: '0 1 170px', '& > div': { minWidth: 0 } },
  dropdown: { minWidth: 0 },
})

/** Which action on a row of which table is asked about, and whether with the staged changes. */
export function ImpactQuestion({ environment, table, action }: { environment: Environment; table: string; action: ImpactAction }) {
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { now = false } = route.useSearch()
  const isStaged = useStaged().length > 0
  return (
    <div className={styles.question}>
      <Field label={texts.table}>
        <TableFinder
          label={texts.table}
          tables={environment.tables}
          chosen={table}
          go={(next) => void navigate({ search: (present) => ({ ...present, table: next, row: undefined, effects: undefined }) })}
        />
      </Field>
      <Field label={texts.action} className={styles.choice}>
        <Dropdown
          className={styles.dropdown}
          value={actionNames[action]}
          selectedOptions={[action]}
          onOptionSelect={(_, { optionValue }) => {
            const next = impactActions.find((one) => one === optionValue)
            if (next !== undefined) void navigate({ search: (present) => ({ ...present, action: next, effects: undefined }) })
          }}
        >
          {impactActions.map((one) => (
            <Option key={one} value={one}>
              {actionNames[one]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {environment.tables.has(table) && <RowChoice environment={environment} table={table} />}
      {(isStaged || now) && (
        <Field label={texts.environment} className={styles.choice}>
          <Dropdown
            className={styles.dropdown}
            value={now ? texts.now : texts.staged}
            selectedOptions={[now ? 'now' : 'staged']}
            onOptionSelect={(_, { optionValue }) =>
              void navigate({ search: (present) => ({ ...present, now: optionValue === 'now' ? true : undefined }), replace: true })
            }
          >
            <Option value="staged">{texts.staged}</Option>
            <Option value="now">{texts.now}</Option>
          </Dropdown>
        </Field>
      )}
    </div>
  )
}

import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FieldConflict } from '../../apply/state.ts'
import { describeFault } from '../describeError.ts'
import type { OutcomeDescription } from '../describeOutcome.ts'
import { applyTexts } from '../texts/apply.ts'
import { fieldName, fieldValueName } from '../texts/field.ts'
import { FailureBar } from '../FailureBar.tsx'

const useStyles = makeStyles({
  text: { display: 'block' },
  scroll: { overflowX: 'auto', padding: `${tokens.spacingVerticalXS} 0` },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    textAlign: 'start',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
})

/** Why something ended as it did. */
export function Outcome({ text, next, fault, fields }: OutcomeDescription) {
  const styles = useStyles()
  return (
    <>
      {text !== null && (
        <Text className={styles.text} size={200}>
          {text}
        </Text>
      )}
      {next !== null && (
        <Text className={styles.text} size={200}>
          {next}
        </Text>
      )}
      {fields.length > 0 && <Fields fields={fields} />}
      {fault !== null && <FailureBar description={describeFault(fault)} />}
    </>
  )
}

function Fields({ fields }: { fields: readonly FieldConflict[] }) {
  const styles = useStyles()
  const heads = [applyTexts.field, applyTexts.reviewed, applyTexts.theirs, applyTexts.mine]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it may scroll, so the keyboard must reach it
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={applyTexts.theirs}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, baseline, theirs, mine }) => (
            <tr key={field}>
              <th scope="row" className={styles.cell}>
                {fieldName(field)}
              </th>
              <td className={styles.cell}>{fieldValueName(field, baseline)}</td>
              <td className={styles.cell}>{fieldValueName(field, theirs)}</td>
              <td className={styles.cell}>{mine === null ? applyTexts.unchanged : fieldValueName(field, mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

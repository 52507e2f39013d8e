import { Dropdown, Option, makeStyles } from '@fluentui/react-components'
import { impactActions } from '../../model/impact/impactAction.ts'
import { actionNames } from '../texts/cascade.ts'
import { lensTexts } from '../texts/lens.ts'
import type { GraphSearch } from './graphSearch.ts'

const useStyles = makeStyles({ field: { flexShrink: 0, minWidth: '152px', width: '152px' } })

const off = 'off'

/** Chooses the action that the picture is seen for. */
export function LensMenu({ search, change }: { search: GraphSearch; change: (part: GraphSearch) => void }) {
  const styles = useStyles()
  const { lens } = search
  return (
    <Dropdown
      className={styles.field}
      aria-label={lensTexts.title}
      value={lens === undefined ? lensTexts.off : lensTexts.chosen(actionNames[lens])}
      selectedOptions={[lens ?? off]}
      onOptionSelect={(_, { optionValue }) =>
        change({ lens: impactActions.find((action) => action === optionValue), level: undefined, reached: undefined })
      }
    >
      <Option value={off}>{lensTexts.off}</Option>
      {impactActions.map((action) => (
        <Option key={action} value={action}>
          {actionNames[action]}
        </Option>
      ))}
    </Dropdown>
  )
}

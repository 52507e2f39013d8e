import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular, DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TargetDraft } from '../../../model/draft/draft.ts'
import { presetOf } from '../../../model/preset.ts'
import type { OneToMany } from '../../../model/relationship.ts'
import { tableName } from '../../../model/table.ts'
import { presetNames } from '../../texts/cascade.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { BehaviourFields } from './BehaviourFields.tsx'
import { useDraftForm } from './draftForm.ts'
import { ProblemsOf } from './ProblemsOf.tsx'
import { NameField } from './TextField.tsx'

const useStyles = makeStyles({
  target: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fold: { alignSelf: 'flex-start', paddingInlineStart: 0 },
})

/** One target of a lookup of several tables: the relationship to it, with its own behaviour. */
export function TargetFields(props: {
  index: number
  target: TargetDraft
  relationship: OneToMany
  change: (target: TargetDraft) => void
  /** Undefined where it cannot go. */
  remove: (() => void) | undefined
}) {
  const styles = useStyles()
  const { index, target, relationship, change, remove } = props
  const { environment, issues, refused } = useDraftForm()
  const table = environment.tables.get(target.referencedTable)
  const name = table === undefined ? target.referencedTable : tableName(table)
  const [unfolded, unfold] = useState(false)
  const behaviour = `targets.${index}.cascade`
  const isUnfolded = unfolded || issues.some(({ field }) => field.startsWith(behaviour)) || refused?.field === behaviour
  return (
    <div role="group" aria-label={texts.target(name)} className={styles.target}>
      <div className={styles.head}>
        <h4 className={styles.title}>{texts.target(name)}</h4>
        {remove !== undefined && (
          <Tooltip content={texts.removeTarget(name)} relationship="label">
            <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={remove} />
          </Tooltip>
        )}
      </div>
      <ProblemsOf fields={[`targets.${index}.referencedTable`]} />
      <NameField
        field={`targets.${index}.schemaName`}
        label={panelTexts.name}
        value={target.schemaName}
        change={(schemaName) => change({ ...target, schemaName })}
      />
      <Button
        className={styles.fold}
        appearance="transparent"
        icon={isUnfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isUnfolded}
        onClick={() => unfold(!unfolded)}
      >
        {texts.behaviourOf(presetNames[presetOf(relationship.cascade)])}
      </Button>
      {isUnfolded && (
        <BehaviourFields
          relationship={relationship}
          cascade={target.cascade}
          lookupRequired={false}
          fieldOf={(field) => `targets.${index}.${field}`}
          change={(cascade) => change({ ...target, cascade })}
        />
      )}
    </div>
  )
}

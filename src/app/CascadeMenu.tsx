import type { CascadeAction } from '../model/cascade.ts'
import { useCascadeChoice } from './cascadeChoice.ts'
import { ChoiceMenu } from './ChoiceMenu.tsx'
import { actionNames, cascadeTexts, refusalText, settingName } from './texts/cascade.ts'
import { refusalsOf, useWayOut, WayOutItem } from './WayOut.tsx'

/**
 * The values of one action of one relationship, opened at an element: the same menu on an edge, in a grid cell, or
 * wherever a page puts it. One instance serves a whole page; choosing stages the change. Focus returns to `target`.
 */
export function CascadeMenu(props: {
  schemaName: string
  action: CascadeAction
  target: HTMLElement | SVGElement
  close: () => void
}) {
  const { schemaName, action, target, close } = props
  const choice = useCascadeChoice(schemaName, action)
  const offered = useWayOut(refusalsOf(choice?.options ?? []))
  if (choice === null) return null
  const { present, baseline, options, readOnly, choose } = choice
  const was = present === baseline ? '' : ` (${cascadeTexts.was(settingName(action, baseline))})`
  return (
    <ChoiceMenu
      title={`${schemaName}, ${actionNames[action]}${was}`}
      target={target}
      close={close}
      isReadOnly={readOnly}
      present={typeof present === 'string' ? present : null}
      options={options.map((option) => ({
        value: option.value,
        name: settingName(action, option.value),
        refusal: option.allowed ? null : refusalText(option.refusal),
      }))}
      choose={choose}
    >
      {offered !== null && <WayOutItem offered={offered} />}
    </ChoiceMenu>
  )
}

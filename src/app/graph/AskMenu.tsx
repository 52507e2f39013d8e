import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { useStagedEnvironment } from '../staged.ts'
import { tableTitle, whatHappensText } from '../texts/impact.ts'
import { pathsTexts } from '../texts/paths.ts'

const route = getRouteApi('/$environment')

/** Wide enough for a question on one line. */
const useStyles = makeStyles({ popover: { maxWidth: '460px' }, question: { maxWidth: 'none' } })

/** The questions that the Impact page answers about the table in hand. `trigger`: what opens it. */
export function AskMenu(props: { trigger: ReactElement; table: string; action?: ImpactAction | undefined }) {
  const { trigger, table, action = 'delete' } = props
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const navigate = route.useNavigate()
  const askWhat = () =>
    void navigate({ to: '/$environment/impact', search: { table, ...(action === 'delete' ? {} : { action }) } })
  const askHow = () => void navigate({ to: '/$environment/impact/paths', search: { from: table } })
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItem className={styles.question} onClick={askWhat}>{whatHappensText(environment, action, table)}</MenuItem>
          <MenuItem className={styles.question} onClick={askHow}>{pathsTexts.ask(tableTitle(environment, table))}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

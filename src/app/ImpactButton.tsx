import { Button, type ButtonProps } from '@fluentui/react-components'
import { FlashFlowRegular } from '@fluentui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import type { ImpactAction } from '../model/impact/impactAction.ts'
import { useSession } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'
import { whatHappensText } from './texts/impact.ts'

/** Asks what happens when an action is taken on a row of a table, or on one row. */
export function ImpactButton(props: {
  table: string
  action?: ImpactAction
  /** Its id. */
  row?: string
  /** Instead of the whole question. */
  text?: string
  appearance?: NonNullable<ButtonProps['appearance']>
  size?: NonNullable<ButtonProps['size']>
}) {
  const { table, action = 'delete', row, text, appearance = 'secondary', size = 'medium' } = props
  const { connection } = useSession()
  const environment = useStagedEnvironment()
  const navigate = useNavigate()
  const ask = () =>
    void navigate({
      to: '/$environment/impact',
      params: { environment: connection.id },
      search: { table, ...(action === 'delete' ? {} : { action }), ...(row === undefined ? {} : { row }) },
    })
  return (
    <Button appearance={appearance} size={size} icon={<FlashFlowRegular />} onClick={ask}>
      {text ?? whatHappensText(environment, action, table)}
    </Button>
  )
}

import { Button, Tooltip } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../../session.tsx'
import { linksTexts } from '../../texts/links.ts'

/** Leads to the page that links many rows of a relationship; what is only staged has no rows to link. */
export function LinkRowsButton({ schemaName }: { schemaName: string }) {
  const navigate = useNavigate()
  if (!useSession().environment.relationships.has(schemaName)) return null
  return (
    <Tooltip content={linksTexts.openAbout} relationship="description">
      <Button
        size="small"
        icon={<LinkRegular />}
        onClick={() =>
          void navigate({ from: '/$environment', to: '/$environment/links', params: (present) => present, search: { link: schemaName } })
        }
      >
        {linksTexts.open}
      </Button>
    </Tooltip>
  )
}

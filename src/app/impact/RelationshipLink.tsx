import { Link as FluentLink } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

/** A relationship by its name; opens its details beside the page. */
export function RelationshipLink({ schemaName }: { schemaName: string }) {
  const navigate = useNavigate()
  const open = () => void navigate({ to: '.', search: (present) => ({ ...present, relationship: schemaName, create: undefined }) })
  return (
    <FluentLink as="button" inline onClick={open}>
      {schemaName}
    </FluentLink>
  )
}

import type { Environment } from '../../model/environment.ts'

export function MapCanvas({ environment }: { environment: Environment; go: (table: string) => void }) {
  return <p>{environment.tables.size}</p>
}

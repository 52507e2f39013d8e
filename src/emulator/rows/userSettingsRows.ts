import { guidFrom } from '../metadata/identity.ts'
import type { EnvironmentSeed, RowSeed } from '../seed.ts'

/** The one user of an environment without users: it has settings, and no row. */
export const userWithoutRow = (organizationId: string): string => guidFrom('systemuser', organizationId)

/** The settings of every user of a seed: everybody reads the base language (contract.md 10.1). */
export const userSettingsRows = ({ rows, organization, languages }: EnvironmentSeed): readonly RowSeed[] => {
  const stated = (rows['systemuser'] ?? []).flatMap(({ systemuserid: id }) => (typeof id === 'string' ? [id] : []))
  const users = stated.length === 0 ? [userWithoutRow(organization.id)] : stated
  const language = languages[0] ?? 1033
  return users.map((systemuserid) => ({
    systemuserid,
    uilanguageid: language,
    helplanguageid: language,
    localeid: language,
    // Western Europe: Berlin, Vienna, Rome.
    timezonecode: 110,
  }))
}

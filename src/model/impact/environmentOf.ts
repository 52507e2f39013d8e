import { aManyToMany, aOneToMany, anEnvironment, aTable } from '../builders.ts'
import type { CascadeValue } from '../cascade.ts'
import type { Environment } from '../environment.ts'
import type { Relationship } from '../relationship.ts'

const tableNames = ['account', 'contact', 'cso_one', 'cso_two', 'cso_three', 'cso_four'] as const
const ownershipValues = ['NoCascade', 'Cascade', 'Active', 'UserOwned'] as const
const deleteValues = ['Cascade', 'RemoveLink', 'Restrict', 'NoCascade'] as const

/**
 * For tests: an environment that numbers decide, each number a relationship and what it does. The same count of numbers
 * gives relationships of the same names; cycles, parallels and self references are frequent. The last table has no owner.
 */
export function environmentOf(numbers: readonly number[]): Environment {
  const relationships = numbers.map((number, index): Relationship => {
    const schemaName = `r${index}`
    const [primary, related] = [pick(tableNames, number), pick(tableNames, number / 6)]
    if (number % 11 === 0) return aManyToMany({ schemaName, table1: primary, table2: related })
    const ownership = (place: number): CascadeValue => pick(ownershipValues, number / (36 * 4 ** place))
    return aOneToMany({
      schemaName,
      referencedTable: primary,
      referencingTable: related,
      lookupColumn: `look${index}`,
      cascade: {
        delete: pick(deleteValues, number / 36),
        assign: ownership(1),
        share: ownership(2),
        unshare: ownership(3),
        reparent: ownership(4),
        merge: number % 2 === 0 ? 'Cascade' : 'NoCascade',
      },
    })
  })
  const tables = tableNames.map((logicalName) =>
    aTable({ logicalName, ownership: logicalName === 'cso_four' ? 'OrganizationOwned' : 'UserOwned' }),
  )
  return anEnvironment(relationships, tables)
}

function pick<Item>(items: readonly [Item, ...Item[]], at: number): Item {
  return items[Math.floor(at) % items.length] ?? items[0]
}

import { useQuery } from '@tanstack/react-query'
import type { KeptReceipt } from '../applyStored.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'

/** Who applied it and into which solution, by name; by id where no name can be read. The receipt keeps the ids. */
export function useReceiptNames({ userId, solution }: KeptReceipt) {
  const { connection } = useSession()
  const user = useQuery(queries.userName(connection, userId))
  const solutions = useQuery(queries.solutions(connection))
  const found = solutions.data?.find(({ uniqueName }) => uniqueName === solution)
  return { user: user.data ?? userId, solution: found?.friendlyName ?? solution }
}

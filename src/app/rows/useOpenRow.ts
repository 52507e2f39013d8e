import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { RowRef } from '../../model/row.ts'

const route = getRouteApi('/$environment/rows')

/** Goes to a row; the address then names it. */
export function useOpenRow(): (row: RowRef) => void {
  const navigate = route.useNavigate()
  return useCallback(({ table, id }: RowRef) => void navigate({ search: { table, row: id } }), [navigate])
}

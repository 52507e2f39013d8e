import { queryOptions } from '@tanstack/react-query'

/**
 * The code of the shell. Menus, lists and tooltips are not needed before an environment stands open, so they come while
 * its metadata does, and like it they may fail and be asked for again.
 */
export const shellQuery = queryOptions({
  queryKey: ['shell'],
  queryFn: () => import('../shell/Shell.tsx'),
  structuralSharing: false,
  gcTime: Infinity,
})

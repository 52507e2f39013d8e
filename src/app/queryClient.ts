import { QueryClient } from '@tanstack/react-query'

/** The client retries what may be retried; a second layer would only hide what it decided. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false } },
})

/** Read anew each time it is asked for, and shown at no later time: it decides about a deletion. */
export const fresh = { staleTime: 0, gcTime: 0 } as const

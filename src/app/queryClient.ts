import { QueryClient } from '@tanstack/react-query'

/**
 * The client retries what may be retried; a second layer would only hide what it decided. Without a network nothing waits
 * in silence: it is asked and fails with its cause, and what failed is asked again once there is a network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      refetchOnReconnect: ({ state }) => (state.status === 'error' ? 'always' : false),
    },
    mutations: { networkMode: 'always' },
  },
})

/** Read anew each time it is asked for, and shown at no later time: it decides about a deletion. */
export const fresh = { staleTime: 0, gcTime: 0 } as const

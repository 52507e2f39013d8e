import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Announcer } from '../ui/Announcer.tsx'
import { queryClient } from './queryClient.ts'
import { router } from './routes.tsx'
import { useTheme } from './theme.ts'

export function App() {
  return (
    <FluentProvider theme={useTheme()}>
      <Announcer>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Announcer>
    </FluentProvider>
  )
}

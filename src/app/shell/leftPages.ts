import { useLocation, type RegisteredRouter, type RouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { pageNames, type PageName } from './pageNames.ts'

type Search = RouterState<RegisteredRouter['routeTree']>['location']['search']
type LeftPages = Readonly<Partial<Record<PageName, Search>>>

/** What the address said when each page of an environment was left. Not the present page: its link begins anew. */
export function useLeftPages(environment: string): LeftPages {
  const { pathname, search } = useLocation()
  const [visited, setVisited] = useState<{ environment: string; pages: LeftPages }>({ environment, pages: {} })
  const pages = visited.environment === environment ? visited.pages : {}
  const present = pageNames.find((name) => pathname === `/${environment}/${name}`)
  if (present === undefined) return pages
  if (pages[present] !== search) setVisited({ environment, pages: { ...pages, [present]: search } })
  return { ...pages, [present]: undefined }
}

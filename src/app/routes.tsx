import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { AddressError } from './AddressError.tsx'
import { detailsSearch } from './detailsSearch.ts'
import { EnvironmentRoute } from './environments/EnvironmentRoute.tsx'
import { StartPage } from './environments/StartPage.tsx'
import { graphSearch } from './graph/graphSearch.ts'
import { accessSearch } from './impact/access/accessSearch.ts'
import { impactSearch } from './impact/impactSearch.ts'
import { linksSearch } from './links/linksSearch.ts'
import { pathsSearch } from './impact/paths/pathsSearch.ts'
import { rulesSearch } from './impact/rules/rulesSearch.ts'
import { NotFound } from './NotFound.tsx'
import { partOf } from './part.ts'
import { relationshipsSearch } from './relationshipsSearch.ts'
import { rolesSearch } from './roles/rolesSearch.ts'
import { rowsSearch } from './rows/rowsSearch.ts'
import { tableSearch } from './tables/tableSearch.ts'
import { tablesSearch } from './tables/tablesSearch.ts'

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: AddressError })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: StartPage,
  // A sign-out comes back with a state behind it, which means nothing any more.
  search: { middlewares: [({ search, next }) => Object.fromEntries(Object.entries(next(search)).filter(([name]) => name !== 'state'))] },
})

/** Where a sign-in leads: the environments to choose from. */
const environments = createRoute({
  getParentRoute: () => root,
  path: 'environments',
  component: lazyRouteComponent(partOf(() => import('./environments/EnvironmentsPage.tsx')), 'EnvironmentsPage'),
})

const environment = createRoute({
  getParentRoute: () => root,
  path: '$environment',
  validateSearch: detailsSearch,
  component: EnvironmentRoute,
  notFoundComponent: NotFound,
})

const home = createRoute({
  getParentRoute: () => environment,
  path: '/',
  beforeLoad: ({ params, search }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router's documented way to redirect
    throw redirect({ to: '/$environment/graph', params, search, replace: true })
  },
})

const graph = createRoute({
  getParentRoute: () => environment,
  path: 'graph',
  validateSearch: graphSearch,
  component: lazyRouteComponent(partOf(() => import('./graph/GraphPage.tsx')), 'GraphPage'),
})

const tables = createRoute({
  getParentRoute: () => environment,
  path: 'tables',
  validateSearch: tablesSearch,
  component: lazyRouteComponent(partOf(() => import('./tables/TablesPage.tsx')), 'TablesPage'),
})

const table = createRoute({
  getParentRoute: () => environment,
  path: 'tables/$table',
  validateSearch: tableSearch,
  component: lazyRouteComponent(partOf(() => import('./tables/TablePage.tsx')), 'TablePage'),
})

const relationships = createRoute({
  getParentRoute: () => environment,
  path: 'relationships',
  validateSearch: relationshipsSearch,
  component: lazyRouteComponent(partOf(() => import('./relationships/RelationshipsPage.tsx')), 'RelationshipsPage'),
})

const rows = createRoute({
  getParentRoute: () => environment,
  path: 'rows',
  validateSearch: rowsSearch,
  component: lazyRouteComponent(partOf(() => import('./rows/RowsPage.tsx')), 'RowsPage'),
})

/** The frame of the pages about consequences; each is a tab (`impact/impactTabs.ts`). */
const impact = createRoute({
  getParentRoute: () => environment,
  path: 'impact',
  component: lazyRouteComponent(partOf(() => import('./impact/ImpactPage.tsx')), 'ImpactPage'),
})

const whatHappens = createRoute({
  getParentRoute: () => impact,
  path: '/',
  validateSearch: impactSearch,
  component: lazyRouteComponent(partOf(() => import('./impact/WhatHappens.tsx')), 'WhatHappens'),
})

/** Linking many rows at once; reached from relationships and rows, not from the navigation. */
const links = createRoute({
  getParentRoute: () => environment,
  path: 'links',
  validateSearch: linksSearch,
  component: lazyRouteComponent(partOf(() => import('./links/LinksPage.tsx')), 'LinksPage'),
})

const roles = createRoute({
  getParentRoute: () => environment,
  path: 'roles',
  validateSearch: rolesSearch,
  component: lazyRouteComponent(partOf(() => import('./roles/RolesPage.tsx')), 'RolesPage'),
})

const paths = createRoute({
  getParentRoute: () => impact,
  path: 'paths',
  validateSearch: pathsSearch,
  component: lazyRouteComponent(partOf(() => import('./impact/paths/PathsPage.tsx')), 'PathsPage'),
})

const access = createRoute({
  getParentRoute: () => impact,
  path: 'access',
  validateSearch: accessSearch,
  component: lazyRouteComponent(partOf(() => import('./impact/access/AccessPage.tsx')), 'AccessPage'),
})

const rules = createRoute({
  getParentRoute: () => impact,
  path: 'rules',
  validateSearch: rulesSearch,
  component: lazyRouteComponent(partOf(() => import('./impact/rules/RulesPage.tsx')), 'RulesPage'),
})

const changes = createRoute({
  getParentRoute: () => environment,
  path: 'changes',
  component: lazyRouteComponent(partOf(() => import('./changes/ChangesPage.tsx')), 'ChangesPage'),
})

const history = createRoute({
  getParentRoute: () => environment,
  path: 'history',
  component: lazyRouteComponent(partOf(() => import('./changes/HistoryPage.tsx')), 'HistoryPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    environments,
    environment.addChildren([
      home,
      graph,
      tables,
      table,
      relationships,
      rows,
      links,
      roles,
      impact.addChildren([whatHappens, paths, access, rules]),
      changes,
      history,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: AddressError,
  defaultStructuralSharing: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

import { listed } from './counted.ts'

/** Texts of solution layers. */
export const layerTexts = {
  masks:
    'This relationship came with a managed solution. Your change is laid over it as an unmanaged layer: what later versions of that solution change here is not seen until the active layer is removed.',
  list: 'Layers, the uppermost first',
  active: 'Unmanaged customizations',
  activeHint: 'Everything changed in this environment, whichever solution it was made in.',
  publisher: (name: string) => `Publisher ${name}`,
  onlyActive: 'It was made in this environment; no managed solution lies below.',
  notMasked: 'Nothing unmanaged lies over it. A change made here would: later versions of the solution would no longer be seen.',
  locked: 'Nothing unmanaged lies over it, and its publisher allows none.',
  masked: (solutions: readonly string[]) =>
    `What later versions of ${listed(solutions)} change here is not seen until the active layer is removed: in the maker portal, “See solution layers”, “Remove active customizations”.`,
  none: 'Dataverse names no layer of it.',
} as const

/** The pages of the left navigation, in its order; each name is the page's part of the address. */
export const pageNames = ['graph', 'tables', 'relationships', 'rows', 'impact', 'changes', 'history'] as const
export type PageName = (typeof pageNames)[number]

/** The tabs of the Impact page, in their order: where each is, and its name in `impactTexts.tabs`. */
export const impactTabs = [{ name: 'whatHappens', to: '/$environment/impact' }] as const

/** The tabs of the Impact page, in their order: where each is, and its name in `impactTexts.tabs`. */
export const impactTabs = [
  { name: 'whatHappens', to: '/$environment/impact' },
  { name: 'paths', to: '/$environment/impact/paths' },
  { name: 'access', to: '/$environment/impact/access' },
  { name: 'rules', to: '/$environment/impact/rules' },
] as const

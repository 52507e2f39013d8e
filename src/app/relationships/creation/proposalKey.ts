import type { ProposalShape } from '../../../model/draft/proposals.ts'

/** Tells one shape from another, so that what was entered for one is found again after a look at another. */
export const proposalKey = (shape: ProposalShape): string =>
  shape.type === 'ManyToMany'
    ? [shape.type, shape.table1, shape.table2].join(' ')
    : [shape.type, shape.primary, shape.related, shape.type === 'AddedTarget' ? shape.column : ''].join(' ')

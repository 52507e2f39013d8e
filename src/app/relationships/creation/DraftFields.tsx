import type { Draft } from '../../../model/draft/draft.ts'
import { ManyToManyFields } from './ManyToManyFields.tsx'
import { MultiTableFields } from './MultiTableFields.tsx'
import { OneToManyFields } from './OneToManyFields.tsx'

/** The fields of a draft, whatever its kind. */
export function DraftFields({ draft, change }: { draft: Draft; change: (draft: Draft) => void }) {
  switch (draft.type) {
    case 'OneToMany':
      return <OneToManyFields draft={draft} change={change} />
    case 'ManyToMany':
      return <ManyToManyFields draft={draft} change={change} />
    case 'MultiTable':
    case 'Customer':
      return <MultiTableFields draft={draft} change={change} />
  }
}

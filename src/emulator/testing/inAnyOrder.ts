/** Values in an order of their own, for answers whose order means nothing. */
export const inAnyOrder = (values: readonly unknown[] | undefined): unknown[] | undefined =>
  values?.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))

/** The windows in which details cover the page: beside it neither would have room. */
export const covering = '@media (max-width: 760px)'

/** The windows so low that the picture needs every row of them: small ones, and usual ones at 200 %. */
export const lowWindow = '@media (max-height: 520px)'

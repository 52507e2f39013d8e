import { makeStyles } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({ arrow: { verticalAlign: '-0.15em', ':dir(rtl)': { transform: 'scaleX(-1)' } } })

/** Between what is and what will be. */
export const ValueArrow = () => <ArrowRightRegular className={useStyles().arrow} role="img" aria-label="→" />

import { panelTexts } from '../../texts/relationshipPanel.ts'

export const yesOrNo = (value: boolean): string => (value ? panelTexts.yes : panelTexts.no)

import { useLocation } from '@tanstack/react-router'
import { MessagePage } from './shell/MessagePage.tsx'
import { shellTexts } from './texts/shell.ts'

export function NotFound() {
  const { pathname } = useLocation()
  return (
    <MessagePage
      title={shellTexts.errors.notFound}
      text={shellTexts.errors.unknownPage(pathname)}
      action={{ text: shellTexts.errors.goToStart, to: '/' }}
    />
  )
}

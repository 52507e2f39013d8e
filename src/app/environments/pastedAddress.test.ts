import { expect, test } from 'vitest'
import { readPastedAddress } from './pastedAddress.ts'

const id = '1a2b3c4d-0000-4000-8000-000000000001'

test.each([
  'https://contoso.crm4.dynamics.com',
  'https://contoso.crm4.dynamics.com/',
  '  https://contoso.crm4.dynamics.com/main.aspx?appid=1&pagetype=entitylist#x ',
  'contoso.crm4.dynamics.com',
  'contoso.crm4.dynamics.com/api/data/v9.2/',
  'HTTPS://Contoso.CRM4.dynamics.com:443/',
])('%s is an environment', (text) => {
  expect(readPastedAddress(text)).toEqual({ type: 'origin', origin: 'https://contoso.crm4.dynamics.com' })
})

test.each([
  [`https://make.powerapps.com/environments/${id}/home`, id],
  [`https://make.powerapps.com/environments/${id.toUpperCase()}`, id],
  [`https://make.gov.powerapps.us/environments/${id}/solutions?x=1`, id],
  [`https://make.powerapps.com/environments/Default-${id}/entities`, `default-${id}`],
  [`https://admin.powerplatform.microsoft.com/environments/environment/${id}/hub`, id],
  [`https://admin.powerplatform.microsoft.com/manage/environments/${id}/hub`, id],
])('%s is a page of a portal', (text, environmentId) => {
  expect(readPastedAddress(text)).toEqual({ type: 'portal', environmentId })
})

test.each(['', '   ', 'contoso', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'https://user@contoso.crm4.dynamics.com'])(
  '%j is neither',
  (text) => {
    expect(readPastedAddress(text)).toEqual({ type: 'unreadable' })
  },
)

import { panelField } from './panelField'

/** What the list of accounts leads to. */
export const accountListLinks = [
  '/components/listImport/ListImportLink#ListImportLink',
  '/components/account/AllSessionsLink#AllSessionsLink',
]

/** What an account's page leads to. */
export const accountLinks = [
  panelField('remarks', '/components/schedule/RemarksToast#RemarksToast'),
  panelField('sessionsLink', '/components/account/SessionsLink#SessionsLink'),
  panelField('personalDataLink', '/components/account/PersonalDataLink#PersonalDataLink'),
  panelField('namelessAccount', '/components/account/NamelessAccount#NamelessAccount'),
  panelField('twoFactorLink', '/components/account/TwoFactorLink#TwoFactorLink'),
]

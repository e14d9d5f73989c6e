import { AccountView } from '@payloadcms/next/views'
import type { AdminViewServerProps, DocumentViewServerPropsOnly } from 'payload'
import { AccountEdit } from './AccountEdit'

/** `/admin/account`: Payload's page. It asks for this component a second time, as the form within, and then says of which document. */
export function AccountPage(page: AdminViewServerProps | DocumentViewServerPropsOnly) {
  return 'doc' in page ? <AccountEdit /> : <AccountView {...page} />
}

import type { TextFieldServerProps } from 'payload'
import { isSetupTokenAsked } from '@/services/users/takeSetupToken'
import { SetupTokenInput } from './SetupTokenInput'

/** On the form for an empty system's first account, where it takes the token of its operator. */
export function SetupTokenField({ path, user }: TextFieldServerProps) {
  return user || !isSetupTokenAsked() ? null : <SetupTokenInput path={path} />
}

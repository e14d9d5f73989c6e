import { messengerSwitches } from './messengerSwitches'
import { noticeSwitches } from './noticeSwitches'

/** On an account: of what the person is told, and by what beside mail. */
export const toldBy = [noticeSwitches, messengerSwitches]

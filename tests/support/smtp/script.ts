/** Where in a conversation the script is asked what to do. `dot`: the message is complete, its answer is due. */
export type Stage = 'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot'

export type Moment = {
  stage: Stage
  /** 1 for the first connection to this server. */
  connection: number
  /** Connections open now, this one included. */
  open: number
  /** 1 for the first message begun on this connection. */
  message: number
  /** Of the message under way; '' before it is known. */
  from: string
  to: string
  login: string
}

/** A line that is no answer of SMTP. `keeps`: the message was taken all the same. */
export type Garbage = { garbage: string; keeps?: boolean }

/** undefined: answer as a well-behaved server would. `acceptAndDrop`: keep the message, but never say so. */
export type Answer = `${number} ${string}` | 'drop' | 'acceptAndDrop' | 'stall' | Garbage | undefined

export type Script = (moment: Moment) => Answer | Promise<Answer>

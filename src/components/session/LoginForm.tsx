'use client'

import {
  EmailField,
  Form,
  FormSubmit,
  Link,
  PasswordField,
  TextField,
  useAuth,
  useForm,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { email as validateEmail } from 'payload/shared'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { z } from 'zod'
import { CODE_MISSING, CODE_WRONG } from '@/domain/twoFactor'
import { messageOf, postJSON } from '../http/request'
import styles from './LoginPage.module.css'

const refusal = z.object({
  errors: z
    .array(z.object({ message: z.string(), data: z.looseObject({ code: z.string() }).nullish() }))
    .min(1),
})
const loggedIn = z.looseObject({
  exp: z.number(),
  user: z.looseObject({
    id: z.number(),
    mustChangePassword: z.boolean().nullish(),
    mustSetTwoFactor: z.boolean().nullish(),
  }),
})

/** Address and password; and once the server asks for it, the code of the second step. */
export function LoginForm({ next }: { next: string }) {
  const { setUser } = useAuth()
  const router = useRouter()
  const [isCodeAsked, setCodeAsked] = useState(false)
  const [initialState, setInitialState] = useState(EMPTY)
  // What was typed, or filled in by the browser, before these scripts took hold stays.
  useLayoutEffect(() => setInitialState(typedSoFar()), [])

  const form = useRef<FormHold>(undefined)
  const handle = async (response: Response, tell: (message: string) => void) => {
    const body: unknown = await response.json().catch(() => undefined)
    const entered = loggedIn.safeParse(body)
    if (response.ok && entered.success) {
      const { user, exp } = entered.data
      // What is due was found at this login, after the token was made: a new one says so to the panel's pages.
      if (user.mustChangePassword === true || user.mustSetTwoFactor === true)
        await postJSON('/api/users/refresh-token', {})
      setUser({ user: { ...user, collection: 'users' }, exp })
      router.push(next)
      return
    }
    // Payload leaves a form shut whose answers it does not look at itself.
    form.current?.setProcessing(false)
    const refused = refusal.safeParse(body)
    const [first] = refused.success ? refused.data.errors : []
    if (first?.data?.code === CODE_MISSING || first?.data?.code === CODE_WRONG) setCodeAsked(true)
    tell(first?.message ?? '现在登录不了，请稍后重试；若仍不行，请联系系统管理员。')
  }

  return (
    <Form
      action="/api/users/login"
      method="POST"
      disableSuccessStatus
      waitForAutocomplete
      initialState={initialState}
      handleResponse={(response, _, tell) =>
        void handle(response, tell).catch((error) => {
          form.current?.setProcessing(false)
          tell(messageOf(error))
        })
      }
    >
      <HoldForm held={form} />
      <div className={styles.fields}>
        <EmailField
          path="email"
          field={{ name: 'email', label: '电子邮件', required: true, admin: { autoComplete: 'email' } }}
          validate={validateEmail}
        />
        <PasswordField path="password" field={{ name: 'password', label: '密码', required: true }} />
        {isCodeAsked && (
          <TextField
            path="code"
            field={{
              name: 'code',
              label: '验证码',
              admin: {
                autoComplete: 'one-time-code',
                description: '手机验证器上“工作简报”的六位数字；手机不在身边时，填一个备用码。',
              },
            }}
          />
        )}
      </div>
      <Link href="/admin/forgot" prefetch={false}>
        忘记密码？
      </Link>
      <FormSubmit size="large">登录</FormSubmit>
    </Form>
  )
}

const stateOf = (value: string | undefined) => ({ initialValue: value, valid: true, value })

type FormHold = Pick<ReturnType<typeof useForm>, 'setProcessing'>

/** Hands what Payload gives within its form to whoever stands around it. */
function HoldForm({ held }: { held: RefObject<FormHold | undefined> }) {
  const { setProcessing } = useForm()
  useEffect(() => {
    held.current = { setProcessing }
  }, [held, setProcessing])
  return null
}

/** Made once: the form begins anew with each that it is given. */
const EMPTY = { email: stateOf(undefined), password: stateOf(undefined), code: stateOf(undefined) }

function typedSoFar(): typeof EMPTY {
  const [email, password] = ['email', 'password'].map((name) => {
    const input = document.getElementById(`field-${name}`)
    return input instanceof HTMLInputElement && input.value !== '' ? input.value : undefined
  })
  if (email === undefined && password === undefined) return EMPTY
  return { ...EMPTY, email: stateOf(email), password: stateOf(password) }
}

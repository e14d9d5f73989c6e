import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { isEditor } from '@/domain/workflow/standing'
import { readRestoration, type RestorationReport } from '@/services/restoration/readRestoration'
import type { Trace } from '@/services/restoration/lookForTraces'
import { AdminPage } from '../admin/AdminPage'
import { requireOffice } from '../admin/pageDoors'
import { listPath } from '../admin/paths'
import { formatMinute } from '../workflow/formatMinute'
import { CloseRestoration } from './CloseRestoration'
import styles from './Restoration.module.css'

/** `/admin/restoration`: after a restore, what the office may have done since the backup. */
export async function RestorationPage(page: AdminViewServerProps) {
  const req = requireOffice(page)
  const report = await readRestoration(poolOf(req.payload))
  return (
    <AdminPage page={page} title="恢复核对">
      {report ? (
        <Report report={report} mayClose={isEditor(req.user)} />
      ) : (
        <p className={styles.lead}>没有需要核对的恢复。系统由备份恢复之后，这里列出备份以后可能做过的事。</p>
      )}
    </AdminPage>
  )
}

function Report({ report, mayClose }: { report: RestorationReport; mayClose: boolean }) {
  const { id, takenAt, restoredAt, traces, bounces, doubtful } = report
  return (
    <>
      <p className={styles.lead}>
        {`系统于 ${minute(restoredAt)} 由 ${minute(takenAt)} 的备份恢复。备份以后做过的事（来稿、审核、发布）都不在系统里；那以后发布的各期，邮件可能已经发出。`}
      </p>
      <Traces
        title="备份以后发出的简报"
        traces={traces.filter(({ kind }) => kind === 'mail')}
        none={mailWords(report)}
      />
      <Traces
        title="文件存储中多出来的 PDF"
        traces={traces.filter(({ kind }) => kind === 'file')}
        none={
          report.lookedAt
            ? '没有找到。文件存储若也是由备份恢复的，本来就不会有。'
            : '还没有查，后台程序启动后会查。'
        }
      />
      <section className={styles.part}>
        <h2>还要人来定的邮件</h2>
        <ul>
          <li>
            <Link href={listPath('deliveries', { where: { status: ['uncertain'] } })} prefetch={false}>
              {`${doubtful} 封邮件待确认`}
            </Link>
            ：备份时还没有发完，或恢复后发布而没有再发。不会自动发送。
          </li>
          <li>
            <Link href={listPath('bounces', { where: { status: ['open'] } })} prefetch={false}>
              {`${bounces} 封退信`}
            </Link>
            说的是系统里没有的邮件。
          </li>
        </ul>
      </section>
      <section className={styles.part}>
        <h2>怎么做</h2>
        <ol>
          <li>对照以上各项、发件箱和存档的纸质简报，弄清备份以后发布过哪几期。</li>
          <li>缺的各期重新编排，期号照旧；发布时选“只发布，不再发邮件”。</li>
          <li>没有发布过的，发布时选“发布并发邮件”。核对完毕之前，不能定时发布。</li>
          <li>都补齐之后，点“核对完毕”，发布恢复平常的样子。</li>
        </ol>
      </section>
      {mayClose ? <CloseRestoration id={id} /> : <p>核对完毕由审核人员来点。</p>}
    </>
  )
}

function Traces({ title, traces, none }: { title: string; traces: readonly Trace[]; none: string }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {traces.length === 0 && <p>{none}</p>}
      {traces.length > 0 && (
        <ul>
          {traces.map(({ name, place, seenAt }) => (
            <li key={name}>
              {name || '（没有主题）'}
              <span className={styles.facts}>{`${minute(seenAt)}，${place}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function mailWords({ lookedAt, mailboxFault, hasMailbox }: RestorationReport): string {
  if (!hasMailbox) return '没有设置退信邮箱（IMAP_URL），系统无法自己去查。请到发件箱里看。'
  if (mailboxFault !== null) return `邮箱连不上，没有查成，稍后自动再查：${mailboxFault}`
  return lookedAt ? '在退信邮箱和“已发送”文件夹里没有找到。' : '还没有查，后台程序启动后会查。'
}

const minute = (at: Date): string => formatMinute(at.toISOString())

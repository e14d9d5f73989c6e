import type { PayloadRequest } from 'payload'
import { RECIPIENTS } from './content/recipients'

/** The office's names and wording. */
export async function seedSettings({ req }: { req: PayloadRequest }): Promise<void> {
  await req.payload.updateGlobal({
    slug: 'settings',
    data: {
      nameLines: '上海市邮政快递行业\n党建、文明创建工作简报',
      editor: '上海市邮政管理局党建办、文明办编',
      firstTotalNumber: 530,
      dualSignOff: false,
      // Accounts that somebody makes to try the demonstration are used at once.
      firstPasswordChange: false,
      passwordDays: 0,
      statisticsTitle: '上海市邮政快递行业党建、文明创建工作简报\n来稿及刊用情况',
      senderName: '上海市邮政管理局党建办、文明办',
      replyTo: 'bianji@jianbao.test',
      contact: '党建办、文明办编辑组\n电话：021-0000 0000（演示）\n邮箱：bianji@jianbao.test',
    },
    depth: 0,
    req,
    overrideAccess: true,
  })
}

/** The 报 and 送 lists in printed order. */
export async function seedLists({ req }: { req: PayloadRequest }): Promise<void> {
  for (const [index, { list, name, everyCompany, mailboxes }] of RECIPIENTS.entries()) {
    await req.payload.create({
      collection: 'recipients',
      data: { name, kind: list, order: index + 1, everyCompany, mailboxes, active: true },
      depth: 0,
      req,
      overrideAccess: true,
    })
  }
}

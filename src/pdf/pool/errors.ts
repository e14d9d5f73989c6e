/** All children are at work and the queue is full: the caller says so and tries again later. */
export class RenderBusy extends Error {
  override name = 'RenderBusy'
  constructor() {
    super('排版任务较多，请稍后再试。')
  }
}

/** The job took longer than allowed; its child was ended and replaced. */
export class RenderTimeout extends Error {
  override name = 'RenderTimeout'
  constructor(readonly timeoutMs: number) {
    super(`排版超过 ${Math.round(timeoutMs / 1000)} 秒仍未完成，已停止，请减少篇幅或图片后再试。`)
  }
}

/** The job cannot be rendered as it is, or its child died. The message is fit to be shown. */
export class RenderFailed extends Error {
  override name = 'RenderFailed'
}

export function SheetMissing() {
  return <p role="alert">页面没有加载完整。请检查网络，然后刷新页面。</p>
}

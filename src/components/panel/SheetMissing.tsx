/** In the place of a page that cannot be drawn; without the panel's styles, which may be missing, too. */
export function SheetMissing() {
  return (
    <p role="alert" style={{ margin: '20vh auto', padding: '0 1em', maxWidth: '28em', fontSize: 18 }}>
      页面没有加载完整。请检查网络，然后刷新页面。
    </p>
  )
}

/** What Word and WPS write for a picture inserted from a disk: no description of anything. */
const LOCAL_PATH =
  /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:users|home|tmp)\/)|^[^\s\\/]+\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|emf|wmf)$/i

/** What a picture shows, for whoever cannot see it: where a program wrote the name of a file there, nothing. */
export function alternativeText(written: string): string {
  return LOCAL_PATH.test(written.trim()) ? '' : written.trim()
}

const KB = 1024
const MB = KB * KB

/** A file's size as people read it: 564 KB, 3.2 MB. */
export function fileSize(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / MB).toFixed(1)} MB`
}

// Text and ground are always given together, so that a program which darkens one darkens both; each named as attribute
// and as style where there is an attribute, because QQ Mail and Outlook read one or the other.
export const PAPER = '#ffffff'
export const INK = '#222222'
export const QUIET = '#595959'
export const RED = '#c00000'
export const TINT = '#fbf0ef'
export const LINE = '#cccccc'
export const GROUND = '#f2f2f2'
export const FONT = `font-family:'PingFang SC','Microsoft YaHei',SimSun,sans-serif`
// An address of 300 characters is broken rather than pushing the page past a phone's edge.
export const BREAKS = 'overflow-wrap:anywhere;word-break:break-word'

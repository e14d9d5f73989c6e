/** A file to hand to a person, under the Chinese name it is saved by. */
export type Download = {
  bytes: Buffer
  name: string
  /** media type */
  type: string
}

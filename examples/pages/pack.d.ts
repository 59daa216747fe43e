export interface Packed {
  readonly shapes: readonly (readonly string[])[]
  readonly data: unknown
}
export function pack(json: unknown): Packed
export function unpack(given: Packed): unknown

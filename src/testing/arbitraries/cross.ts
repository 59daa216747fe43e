/** Shrinks a choice to its first way, the mildest, whichever way was drawn. */
export const CROSS = { withCrossShrink: true }

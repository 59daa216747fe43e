export const root: string
/** `M` is the type of the module: `typeof import('…')`. */
export function loadTypeScript<M>(url: URL): Promise<M>

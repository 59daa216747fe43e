/** The form of an overlay, as the library publishes it for editors. */
import overlay from 'eigen-kracht/schema/overlay.json'
import type { Schema } from './schema-walk.js'

export const overlayForm: Schema = overlay

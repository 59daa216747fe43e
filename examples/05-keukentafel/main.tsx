/** The kitchen table: a conversation about one family, a question at a time. */
import '../pages/theme.css'
import './keukentafel.css'
import { show } from '../pages/show.js'
import { App } from './view/app.js'

show(<App />)

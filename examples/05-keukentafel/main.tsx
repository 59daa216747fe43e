/** The kitchen table: a conversation about one family, a question at a time. */
import '../pages/theme.css'
import { render } from 'preact'

const place = document.getElementById('page')
if (place !== null) render(<main class="shell">De keukentafel</main>, place)

/** In which words a person answers a question, by language. */
import { nlAnswers } from './nl/answers.js'

export const answerWords = { nl: nlAnswers }

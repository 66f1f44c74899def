import 'server-only';
import { answerProgram, problemAnswer } from './json-answer';

/** What a program is told at an address that answers nothing. */
export const unknownAnswer = answerProgram(() =>
  problemAnswer(404, 'Nothing answers at this address; /api/v1/openapi.json says what does.'),
);

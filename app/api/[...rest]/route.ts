import { route } from '@/documents/answer';
import { unknownAnswer } from '@/documents/api/unknown-answer';

export const GET = route(unknownAnswer);

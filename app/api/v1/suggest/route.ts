import { route } from '@/documents/answer';
import { suggestAnswer } from '@/documents/api/suggest-answer';

export const GET = route(suggestAnswer);

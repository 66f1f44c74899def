import { route } from '@/documents/answer';
import { searchAnswer } from '@/documents/api/search-answer';

export const GET = route(searchAnswer);

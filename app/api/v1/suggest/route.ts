import { suggestAnswer } from '@/documents/api/suggest-answer';

export const GET = suggestAnswer;

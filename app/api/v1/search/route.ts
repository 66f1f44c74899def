import { searchAnswer } from '@/documents/api/search-answer';

export const GET = searchAnswer;

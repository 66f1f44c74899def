import { unknownAnswer } from '@/documents/api/unknown-answer';

export const GET = unknownAnswer;

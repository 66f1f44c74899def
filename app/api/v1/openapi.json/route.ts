import { openApiAnswer } from '@/documents/api/openapi-answer';

export const GET = openApiAnswer;

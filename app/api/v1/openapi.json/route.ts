import { route } from '@/documents/answer';
import { openApiAnswer } from '@/documents/api/openapi-answer';

export const GET = route(openApiAnswer);

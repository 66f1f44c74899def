import { route } from '@/documents/answer';
import { releaseAnswer } from '@/documents/api/release-answer';

export const GET = route(releaseAnswer);

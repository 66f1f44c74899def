import { releaseAnswer } from '@/documents/api/release-answer';

export const GET = releaseAnswer;

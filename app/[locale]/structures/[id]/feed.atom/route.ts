import { feedRoute, termFeed } from '@/documents/feeds';

export const GET = feedRoute(termFeed('structures'));

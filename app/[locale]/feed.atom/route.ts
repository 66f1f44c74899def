import { feedOfEverything, feedRoute } from '@/documents/feeds';

export const GET = feedRoute(feedOfEverything);

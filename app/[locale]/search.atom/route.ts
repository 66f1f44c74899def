import { searchFeed } from '@/documents/search-feed';

export const GET = searchFeed;

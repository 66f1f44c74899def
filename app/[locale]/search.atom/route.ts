import { route } from '@/documents/answer';
import { searchFeed } from '@/documents/search-feed';

export const GET = route(searchFeed);

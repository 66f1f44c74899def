import { documentRoute } from '@/documents/document-route';
import { searchDocument } from '@/documents/search-document';

export const GET = documentRoute(searchDocument);

import { documentRoute } from '@/documents/document-route';
import { pageDocument } from '@/documents/page-document';

export const GET = documentRoute(pageDocument);

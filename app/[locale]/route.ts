import { homeDocument } from '@/documents/home-document';
import { documentRoute } from '@/documents/document-route';

export const GET = documentRoute(homeDocument);

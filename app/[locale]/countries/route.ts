import { documentRoute } from '@/documents/document-route';
import { termIndexDocument } from '@/documents/term-index-document';

export const GET = documentRoute(termIndexDocument('countries'));

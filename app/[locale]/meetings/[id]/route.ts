import { documentRoute } from '@/documents/document-route';
import { termDocument } from '@/documents/term-document';

export const GET = documentRoute(termDocument('meetings'));

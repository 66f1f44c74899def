import { archiveDocument } from '@/documents/archive-document';
import { documentRoute } from '@/documents/document-route';

export const GET = documentRoute(archiveDocument);

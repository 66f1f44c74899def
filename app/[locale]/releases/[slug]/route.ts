import { documentRoute } from '@/documents/document-route';
import { releaseDocument } from '@/documents/release-document';

export const GET = documentRoute(releaseDocument);

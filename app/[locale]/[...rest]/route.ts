import { documentRoute } from '@/documents/document-route';

// Whatever no other route knows below a language: the 404 document, or the address that took its place.
export const GET = documentRoute(() => null);

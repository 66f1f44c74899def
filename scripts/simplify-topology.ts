import type { GeoJsonProperties } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';

type Point = [number, number];
type Project = (point: Point) => Point | null;

/**
 * A topology with arcs of fewer points, none farther off than the tolerance in units of the drawing. Borders are simplified once for both
 * sides, so that no gap opens between neighbours.
 */
export function simplifyTopology<T extends Objects<GeoJsonProperties>>(
  topology: Topology<T>,
  project: Project,
  tolerance: number,
): Topology<T> {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([stepX = 0, stepY = 0]): Point => {
      [x, y] = [x + stepX, y + stepY];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return thinned(
      points,
      points.map((point) => project(point) ?? [NaN, NaN]),
      tolerance,
    );
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

/** Ramer–Douglas–Peucker, measured on the drawing. */
function thinned(points: Point[], drawn: Point[], tolerance: number): Point[] {
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const distances = drawn.map((point) => distance(point, first, last));
  const farthest = distances.reduce((best, each, i) => (each > (distances[best] ?? 0) ? i : best), 0);
  if ((distances[farthest] ?? 0) < tolerance) return [points[0], points.at(-1)].filter((point) => point !== undefined);
  const head = thinned(points.slice(0, farthest + 1), drawn.slice(0, farthest + 1), tolerance);
  return [...head.slice(0, -1), ...thinned(points.slice(farthest), drawn.slice(farthest), tolerance)];
}

function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = Math.hypot(alongX, alongY);
  if (length === 0) return Math.hypot(x - fromX, y - fromY);
  return Math.abs(alongX * (y - fromY) - alongY * (x - fromX)) / length;
}

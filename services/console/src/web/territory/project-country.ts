// SPDX-License-Identifier: AGPL-3.0-or-later
import { geoConicConformal, geoMercator, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';

export type Shape = { code: string; d: string; x: number; y: number; width: number };
type Named = Feature<Geometry, { code: string }>;

export const WIDTH = 500;
export const HEIGHT = 600;
const MAINLAND_HEIGHT = 470;
const OVERSEAS_TOP = 490;
const BOX = 84;

/**
 * Paths of the departments in a box of WIDTH x HEIGHT: the mainland in Lambert 93, each overseas
 * department in a box of its own underneath, at its own scale. `x`, `y` is the middle of a shape.
 */
export function projectCountry(features: readonly Named[]): Shape[] {
  const mainland = features.filter(({ properties }) => properties.code.length === 2);
  const overseas = features
    .filter(({ properties }) => properties.code.length === 3)
    .sort((a, b) => a.properties.code.localeCompare(b.properties.code));
  const collection = { type: 'FeatureCollection' as const, features: mainland };
  const lambert = geoConicConformal()
    .parallels([44, 49])
    .rotate([-3, 0])
    .fitExtent(
      [
        [4, 4],
        [WIDTH - 4, MAINLAND_HEIGHT],
      ],
      collection,
    );
  const path = geoPath(lambert).digits(1);
  const shapes = mainland.map((feature) => shape(feature, path));
  overseas.forEach((feature, index) => {
    const left = 30 + index * (BOX + 10);
    const own = geoMercator().fitExtent(
      [
        [left + 10, OVERSEAS_TOP],
        [left + BOX - 10, OVERSEAS_TOP + BOX - 14],
      ],
      feature,
    );
    shapes.push(shape(feature, geoPath(own).digits(1)));
  });
  return shapes;
}

function shape(feature: Named, path: ReturnType<typeof geoPath>): Shape {
  const [[left, top], [right, bottom]] = path.bounds(feature);
  return {
    code: feature.properties.code,
    d: path(feature) ?? '',
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
  };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { DEPARTMENTS } from './departments.ts';
import { HEIGHT, WIDTH, projectCountry } from './project-country.ts';

const file = new URL('departements.topojson', import.meta.url);
const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
  departements: GeometryCollection<{ code: string }>;
}>;
const country = feature(topology, topology.objects.departements) as FeatureCollection<
  Geometry,
  { code: string }
>;
const shapes = projectCountry(country.features);

test('draws every department of the tile map, overseas too', () => {
  expect(shapes.map(({ code }) => code).sort()).toEqual(DEPARTMENTS.map(({ code }) => code).sort());
});

test('keeps every shape inside the box', () => {
  for (const { d, x, y } of shapes) {
    expect(d.startsWith('M')).toBe(true);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(WIDTH);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(HEIGHT);
  }
});

test('puts the north above the south and the west left of the east', () => {
  const at = (code: string) => shapes.find((shape) => shape.code === code);
  expect(at('59')?.y).toBeLessThan(at('66')?.y ?? 0);
  expect(at('29')?.x).toBeLessThan(at('68')?.x ?? 0);
  expect(at('971')?.y).toBeGreaterThan(at('2A')?.y ?? HEIGHT);
});

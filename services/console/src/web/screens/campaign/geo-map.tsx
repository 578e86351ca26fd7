// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topologyUrl from '../../territory/departements.topojson?url';
import { HEIGHT, type Shape, WIDTH, projectCountry } from '../../territory/project-country.ts';
import { Failure } from '../../ui/failure.tsx';
import { join } from '../../ui/join.ts';
import { Loading } from '../../ui/loading.tsx';
import { MAP_STATES } from '../../words/map-words.ts';
import type { MapProps } from './tile-map.tsx';

const SMALL = 16;

async function readShapes(): Promise<Shape[]> {
  const response = await fetch(topologyUrl);
  const topology = (await response.json()) as Topology<{
    departements: GeometryCollection<{ code: string }>;
  }>;
  const country = feature(topology, topology.objects.departements) as FeatureCollection<
    Geometry,
    { code: string }
  >;
  return projectCountry(country.features);
}

/** The country as geography. The tiles are for the keyboard and the table for reading: this is a picture. */
export function GeoMap({ departments, only, chosen, onChoose }: MapProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery({
    queryKey: ['territory', 'shapes'],
    queryFn: readShapes,
    staleTime: Infinity,
  });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const byCode = new Map(departments.map((d) => [d.organisation.code, d]));
  return (
    <div className="geo">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t`Carte par département ; le tableau donne les mêmes états`}
      >
        {data.map((shape) => {
          const department = byCode.get(shape.code);
          if (department === undefined)
            return <path key={shape.code} d={shape.d} className="out" />;
          const { state } = department;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above
            <path
              key={shape.code}
              d={shape.d}
              className={join(
                `s-${MAP_STATES[state].tone}`,
                only !== null && only !== state && 'dim',
                shape.code === chosen && 'on',
              )}
              onClick={() => onChoose(shape.code)}
            />
          );
        })}
        {data.map((shape) => {
          const state = byCode.get(shape.code)?.state;
          if (state !== 'blocked' && state !== 'on-hold') return null;
          if (only !== null && only !== state) return null;
          return <Mark key={shape.code} shape={shape} held={state === 'on-hold'} />;
        })}
        {data
          .filter(({ code }) => code.length === 3)
          .map((shape) => (
            <text key={shape.code} x={shape.x} y={HEIGHT - 8}>
              {shape.code}
            </text>
          ))}
      </svg>
      <p className="meta">
        <Trans>Fonds : IGN Admin Express, Licence Ouverte. Outre-mer hors échelle.</Trans>
      </p>
    </div>
  );
}

const BLOCK = 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM3.8 6.9v2.2h8.4V6.9z';
const HOLD = 'M3 2h10v12H3zM5 4.3v7.4h2V4.3zm4 0v7.4h2V4.3z';

/** The exceptions have a shape too: colour alone says nothing. */
function Mark({ shape, held }: { shape: Shape; held: boolean }) {
  const size = shape.width < SMALL ? 8 : 13;
  const place = `translate(${shape.x - size / 2} ${shape.y - size / 2}) scale(${size / 16})`;
  return (
    <path
      className={held ? 'mark hold' : 'mark'}
      transform={place}
      fillRule="evenodd"
      d={held ? HOLD : BLOCK}
    />
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { RESOURCES } from '../../words/resource-words.ts';
import type { ComparisonRow } from './comparison-rows.tsx';
import { NumberShift } from './number-shift.tsx';

type Load = Planning['PlanMeasures']['load'][number];

/** How full each resource is at its fullest, and how often it has no room left. */
export function useLoadRows({ here, there }: Planning['Comparison']): ComparisonRow[] {
  const { i18n } = useLingui();
  const resources = [...new Set([...there.load, ...here.load].map(({ resource }) => resource))];
  return resources.map((resource) => {
    const [mine, its] = [here, there].map(({ load }) =>
      load.find((one) => one.resource === resource),
    );
    const words = i18n._(RESOURCES[resource] ?? RESOURCES.other);
    return {
      key: resource,
      name: <Trans>Charge au plus fort : {words}</Trans>,
      there: <Peak load={its} />,
      here: <Peak load={mine} />,
      change: <FullShift by={(mine?.full ?? 0) - (its?.full ?? 0)} />,
    };
  });
}

function Peak({ load }: { load: Load | undefined }) {
  const { i18n } = useLingui();
  if (load === undefined) return <Trans>aucune</Trans>;
  const percent = i18n.number(load.percent);
  const place = placeOf(load.organisation);
  return (
    <>
      <Trans>{percent} %</Trans>
      <span className="line small muted">
        {place}
        {load.full > 0 && (
          <>
            {' ; '}
            {load.resource.startsWith('committee') ? (
              <Plural value={load.full} one="# séance pleine" other="# séances pleines" />
            ) : (
              <Plural value={load.full} one="# semaine pleine" other="# semaines pleines" />
            )}
          </>
        )}
      </span>
    </>
  );
}

function FullShift({ by }: { by: number }) {
  if (by === 0) return <Trans>aussi souvent plein</Trans>;
  return (
    <>
      <Trans>fois plein :</Trans> <NumberShift by={by} isGood={by < 0} />
    </>
  );
}

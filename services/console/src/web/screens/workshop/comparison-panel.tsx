// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ComparisonChoice } from './comparison-choice.tsx';
import { ComparisonCurve } from './comparison-curve.tsx';
import { ComparisonDepartments } from './comparison-departments.tsx';
import { ComparisonSides } from './comparison-sides.tsx';
import { ComparisonTable } from './comparison-table.tsx';

/** Two scenarios side by side: waves, what counts in the order in which it counts, users over time. */
export function ComparisonPanel({ proposalId, other }: { proposalId: string; other: string }) {
  const { data, error, refetch } = useQuery(comparisonQuery(proposalId, other));
  return (
    <Panel
      className="c12"
      id="scenarios"
      title={data === undefined ? <Trans>Comparer deux scénarios</Trans> : <Title {...data} />}
      hint={data !== undefined && <EndShift {...data} />}
      aside={<ComparisonChoice proposalId={proposalId} other={other} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <ComparisonSides comparison={data} />
          <ComparisonTable comparison={data} />
          <Places comparison={data} />
          <ComparisonCurve comparison={data} />
          <ComparisonDepartments comparison={data} />
        </>
      )}
    </Panel>
  );
}

function Title({ figures: { movedDepartments } }: Planning['Comparison']) {
  return (
    <Plural
      value={movedDepartments}
      _0="Aucune date de département ne change"
      one="Une date de département change"
      other="# dates de départements changent"
    />
  );
}

function EndShift({ figures }: Planning['Comparison']) {
  const days = figures.likelyLiveDays ?? figures.lastLiveDays;
  if (days === null) return null;
  if (days === 0) return <Trans>La fin reste la même.</Trans>;
  return days < 0 ? (
    <Plural
      value={-days}
      one="La fin vient un jour plus tôt."
      other="La fin vient # jours plus tôt."
    />
  ) : (
    <Plural
      value={days}
      one="La fin vient un jour plus tard."
      other="La fin vient # jours plus tard."
    />
  );
}

function Places({
  comparison: { placedOnlyHere, placedOnlyThere },
}: {
  comparison: Planning['Comparison'];
}) {
  const more = placedOnlyHere.map(placeOf).join(', ');
  const fewer = placedOnlyThere.map(placeOf).join(', ');
  return (
    <>
      {more !== '' && (
        <p>
          <Trans>Placés en plus dans ce scénario : {more}.</Trans>
        </p>
      )}
      {fewer !== '' && (
        <p>
          <b>
            <Trans>N’ont plus de place dans ce scénario : {fewer}.</Trans>
          </b>
        </p>
      )}
    </>
  );
}

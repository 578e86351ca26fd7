// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { proposalQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { join } from '../../ui/join.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { DaysShift } from './days-shift.tsx';
import { WaveBars } from './wave-bars.tsx';
import { type Range, waveSpans } from './wave-spans.ts';

type Side = Planning['ProposalSummary'];

/** The end of each scenario and its waves, on one line of time. */
export function ComparisonSides({
  comparison: { proposal, other, here, there, figures },
}: {
  comparison: Planning['Comparison'];
}) {
  const { today } = useSession();
  const mine = useQuery(proposalQuery(proposal.id)).data?.waves ?? [];
  const its = useQuery(proposalQuery(other.id)).data?.waves ?? [];
  const { first, last } = waveSpans([...mine, ...its], today);
  const over = first === null || last === null ? undefined : { first, last };
  const shift = figures.likelyLiveDays ?? figures.lastLiveDays;
  return (
    <div className="sides">
      <Scenario side={other} lastLive={there.lastLive} waves={its} over={over} shift={null} />
      <Scenario side={proposal} lastLive={here.lastLive} waves={mine} over={over} shift={shift} />
    </div>
  );
}

function Scenario({
  side,
  lastLive,
  waves,
  over,
  shift,
}: {
  side: Side;
  lastLive: string | null;
  waves: Planning['ProposalWave'][];
  over: Range | undefined;
  /** Days against the other side; null on the side that is compared with. */
  shift: number | null;
}) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const titleId = useId();
  const likely = side.likelyLive?.p80 ?? null;
  const end = likely ?? lastLive;
  return (
    <article className={join('side', shift !== null && 'here')} aria-labelledby={titleId}>
      <header>
        <h3 id={titleId}>
          {shift === null ? (
            <Link to="/atelier" search={{ proposal: side.id }}>
              {side.name}
            </Link>
          ) : (
            side.name
          )}
        </h3>
        <p className="small muted">
          <Plural
            value={side.placed}
            one={`# placé sur ${side.departments}`}
            other={`# placés sur ${side.departments}`}
          />
          , <Plural value={side.waves} one="une vague" other="# vagues" />
        </p>
        {shift !== null && (
          <StateLabel tone="you" glyph="live">
            <Trans>Ce scénario</Trans>
          </StateLabel>
        )}
      </header>
      <p className="fin">
        <span>
          {likely === null ? (
            <Trans>Dernière mise en service, si tout va bien</Trans>
          ) : (
            <Trans>Fin probable (P80)</Trans>
          )}
        </span>
        <b>{end === null ? <Trans>sans date</Trans> : fullDate(end, i18n.locale)}</b>
        {shift !== null && (
          <em>
            <DaysShift days={shift} />
          </em>
        )}
      </p>
      {over !== undefined && <WaveBars waves={waves} today={today} over={over} />}
    </article>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../api/session.ts';
import { briefDate } from '../../format/civil-date.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { TierSign } from '../../shell/tier-sign.tsx';
import { placeOf } from '../../territory/place.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { driftOf } from './drift.ts';
import { DriftShort } from './drift-words.tsx';
import { rowState } from './row-state.ts';
import { RowPicture } from './row-picture.tsx';
import { rowSpan } from './row-span.ts';
import { rowTitle } from './row-title.ts';
import type { LaneRow, TimelineRow as Row } from './timeline-rows.ts';
import type { Drawn } from './drawn.ts';

type Props = { row: Row; inChain: boolean; drawn: Drawn };

/** The cells of a row: what it is, its dates in words, and the same as a picture. */
export function TimelineRow({ row, inChain, drawn }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (row.kind === 'lane') return <Lane row={row} />;
  const { start, end, reference } = rowSpan(row);
  const state = rowState(row);
  const tone = state?.tone ?? 'prep';
  const brief = (day: string | null) => (day === null ? '' : briefDate(day, i18n.locale, today));
  const isMoment = row.kind === 'item' && row.item.kind !== 'task';
  const isLate = row.kind === 'item' && row.item.late;
  const { code } = row.place.organisation;
  return (
    <>
      <th scope="row" className="name">
        {row.kind === 'place' && code !== null && (
          <span className={`code s-${tone}`} aria-hidden="true">
            {code}
          </span>
        )}
        <span className="what">
          {row.kind === 'place' ? (
            placeOf(row.place.organisation)
          ) : (
            <PlaybookText text={rowTitle(row, drawn.titles)} />
          )}
        </span>
        <span className="marks">
          {inChain && (
            <>
              <Icon name="link" />
              <span className="vh">
                <Trans>, dans la chaîne qui fixe la fin</Trans>
              </span>
            </>
          )}
          {row.kind === 'place' && <Icon name="chev" />}
        </span>
      </th>
      <td className="date">{!isMoment && brief(start)}</td>
      <td className="date">{brief(end)}</td>
      <td className="drift">
        {reference !== null && <DriftShort drift={driftOf(reference.end, end)} />}
      </td>
      <td className="state">
        {isLate ? (
          <StateLabel tone="late" glyph="late">
            <Trans>En retard</Trans>
          </StateLabel>
        ) : (
          state !== null && (
            <StateLabel tone={state.tone} glyph={state.glyph}>
              {i18n._(state.label)}
            </StateLabel>
          )
        )}
        {row.kind === 'place' && state === null && (
          <span className="meta">
            <Plural value={row.items.length} one="# étape" other="# étapes" />
          </span>
        )}
      </td>
      <td className="line" data-calendar={row.place.calendar}>
        <RowPicture
          start={start}
          end={end}
          reference={reference}
          state={state}
          isMoment={isMoment}
          scale={drawn.scale}
          band={drawn.bands.get(row.place.calendar) ?? 'none'}
          glyph={isLate ? <Glyph name="late" /> : state !== null && <Glyph name={state.glyph} />}
        />
      </td>
    </>
  );
}

function Lane({ row }: { row: LaneRow }) {
  const { named, count } = row;
  const { tier } = row.place.organisation;
  return (
    <th scope="rowgroup" className="name lane-name">
      <TierSign tier={tier} />
      <b>
        {tier === 'national' ? (
          <Trans>Nation</Trans>
        ) : named !== null ? (
          placeOf(named.organisation)
        ) : tier === 'regional' ? (
          <Trans>Régions</Trans>
        ) : (
          <Trans>Départements</Trans>
        )}
      </b>
      <span className="meta">
        {named !== null ? (
          <Plural value={count} one="# étape" other="# étapes" />
        ) : (
          <Plural value={count} one="une structure" other="# structures, une barre chacune" />
        )}
      </span>
    </th>
  );
}

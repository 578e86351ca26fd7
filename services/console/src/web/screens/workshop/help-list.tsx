// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { RESOURCES } from '../../words/resource-words.ts';
import { DaysShift } from './days-shift.tsx';

type Help = Planning['Help'];

/** More than these nobody goes and asks for. */
const SHOWN = 6;

/** What one more of a resource wins: places first, then the last opening, then waiting. */
function Gain({ help }: { help: Help }) {
  const { placed } = help;
  const less = -help.waitingDays;
  if (placed > 0) {
    return <Plural value={placed} one="# département de plus" other="# départements de plus" />;
  }
  if (help.lastLiveDays < 0) return <DaysShift days={help.lastLiveDays} />;
  if (help.eightyPercentLiveDays < 0) {
    return (
      <>
        <Trans>quatre utilisateurs sur cinq :</Trans>{' '}
        <DaysShift days={help.eightyPercentLiveDays} />
      </>
    );
  }
  return <Plural value={less} one="# jour d’attente de moins" other="# jours d’attente de moins" />;
}

/** Resources of which one more would help, best first. */
export function HelpList({ items }: { items: readonly Help[] }) {
  const { i18n } = useLingui();
  if (items.length === 0) {
    return (
      <p>
        <Trans>Aucun moyen, seul, ne change une date.</Trans>
      </p>
    );
  }
  return (
    <ol className="rows">
      {items.slice(0, SHOWN).map((help) => (
        <li key={`${help.organisation.key} ${help.resource}`}>
          <div>
            <b>{placeOf(help.organisation)}</b>
            <span>
              {help.per === 'week' ? (
                <Trans>un de plus par semaine :</Trans>
              ) : (
                <Trans>un de plus par séance :</Trans>
              )}{' '}
              {i18n._(RESOURCES[help.resource] ?? RESOURCES.other)}
            </span>
          </div>
          <span className="num">
            <Gain help={help} />
          </span>
        </li>
      ))}
    </ol>
  );
}

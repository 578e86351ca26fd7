// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import type { PlanPlace } from '../../api/load-query.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { monthRange } from '../../format/month-range.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { RESOURCES } from '../../words/resource-words.ts';
import { loadWindows } from './load-window.ts';
import { PlanPick, type Plans } from './plan-pick.tsx';

type Props = {
  plans: Plans;
  place: PlanPlace;
  resource: Planning['LoadedResource'];
  onResource: (resource: Planning['LoadedResource']) => void;
  load: Planning['ResourceLoad'] | undefined;
  shown: number;
  onShown: (shown: number) => void;
};

const ALL: readonly Planning['LoadedResource'][] = [
  'trainer_days',
  'technician_days',
  'facilitator_days',
  'committee_slots',
  'hosting_users',
  'hosting_gb',
  'budget',
];

/** Which plan, which resource, which half-year. */
export function LoadOptions(props: Props) {
  const { plans, place, resource, onResource, load, shown, onShown } = props;
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const named = (name: Planning['LoadedResource']) => {
    const words = i18n._(RESOURCES[name] ?? RESOURCES.other);
    const short = load?.totals.find((total) => total.resource === name)?.short ?? 0;
    return short === 0
      ? words
      : t`${words} : ${plural(short, { one: '# structure à court', other: '# structures à court' })}`;
  };
  return (
    <form className="load-options" aria-label={t`Ce qui est montré`}>
      <PlanPick plans={plans} place={place} />
      <SelectField
        id="load-resource"
        label={<Trans>Moyen</Trans>}
        value={resource}
        onChange={(event) => {
          const value = event.currentTarget.value;
          const chosen = ALL.find((one) => one === value);
          if (chosen !== undefined) onResource(chosen);
        }}
      >
        {ALL.map((name) => (
          <option key={name} value={name}>
            {named(name)}
          </option>
        ))}
      </SelectField>
      {load !== undefined && load.resource !== 'budget' && (
        <SelectField
          id="load-window"
          label={<Trans>Période</Trans>}
          value={shown}
          onChange={(event) => onShown(Number(event.currentTarget.value))}
        >
          {loadWindows(load.weeks.length).map(({ first, last }, index) => {
            const [begin = today, end = today] = [load.weeks[first], load.weeks[last]];
            const { from, to } = monthRange(begin, end, i18n.locale, today);
            return (
              <option key={first} value={index}>
                {t`de ${from} à ${to}`}
              </option>
            );
          })}
        </SelectField>
      )}
    </form>
  );
}

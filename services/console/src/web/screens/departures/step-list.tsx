// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { DEPARTURE_REASONS, DEPARTURE_STEPS } from '../../words/departure-words.ts';

type Step = Identity['Offboarding']['steps'][number];

const COUNTED: ReadonlySet<Step['name']> = new Set(['mandates', 'invitations', 'accesses']);

/** The steps of a departure in their order, each with when it was done or why it waits. */
export function StepList({ of }: { of: Identity['Offboarding'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { total, finished } = of.people;
  return (
    <ol className="plain-list">
      {of.steps.map((step) => (
        <li key={step.name}>
          <b>{i18n._(DEPARTURE_STEPS[step.name])}</b>{' '}
          {step.state === 'done' ? (
            <StateLabel tone="live" glyph="live">
              <Trans>Fait</Trans>
            </StateLabel>
          ) : (
            <StateLabel tone="move" glyph="move">
              <Trans>À venir</Trans>
            </StateLabel>
          )}
          <span className="meta line">
            {step.at !== null && (
              <time dateTime={step.at}>{shortInstant(step.at, i18n.locale, today)}</time>
            )}
            {COUNTED.has(step.name) && step.count !== null && (
              <>
                {' · '}
                <Plural value={step.count} _0="rien à faire" one="# en tout" other="# en tout" />
              </>
            )}
            {step.name === 'people' && (
              <>
                {' '}
                <Trans>
                  {finished} sur {total}
                </Trans>
              </>
            )}
            {step.obstacle !== null && reason(step.obstacle, i18n)}
          </span>
        </li>
      ))}
    </ol>
  );
}

const reason = (code: string, i18n: ReturnType<typeof useLingui>['i18n']): string => {
  const words = DEPARTURE_REASONS[code];
  return words === undefined ? code : i18n._(words);
};

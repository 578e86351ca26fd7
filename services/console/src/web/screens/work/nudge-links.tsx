// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { isGiven } from '../../format/is-given.ts';
import { personName } from '../../format/person-name.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { placeOf } from '../../territory/place.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

const MOST = 2;

/** A message, begun, to each other person who can act on what blocks a task: two at most. */
export function NudgeLinks({ task }: { task: Planning['TaskSummary'] }) {
  const { i18n } = useLingui();
  const { person: self } = useSession();
  const subject = `${inLanguage(task.title, i18n.locale)} (${placeOf(task.organisation)})`;
  const others = (task.blocked?.whoCanAct ?? []).filter(({ id }) => id !== self.id);
  return others.slice(0, MOST).map((person) => {
    if (!isGiven(person.email)) return null;
    const name = personName(person);
    return (
      <a
        key={person.id}
        className={buttonClass('plain')}
        href={`mailto:${person.email}?subject=${encodeURIComponent(subject)}`}
      >
        <Icon name="mail" />
        <Trans>Relancer {name}</Trans>
      </a>
    );
  });
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { civilDay } from '../../format/instant.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { buttonClass } from '../../ui/button.tsx';

type Update = Planning['OutstandingPlaybookUpdate'];

/** National versions of playbooks that wait to be brought into this organisation's own. */
export function PlaybookUpdates({ updates }: { updates: readonly Update[] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const titleId = useId();
  if (updates.length === 0) return null;
  return (
    <section aria-labelledby={titleId} id="plans-types-a-examiner">
      <h2 id={titleId}>
        <Trans>Plans types à examiner</Trans>
      </h2>
      <ul className="tasks">
        {updates.map(({ id, title, to, since }) => {
          const date = shortDate(civilDay(since), i18n.locale, today);
          return (
            <li className="panel" key={id}>
              <h3>
                <PlaybookText text={title} />
              </h3>
              <p>
                <Trans>
                  La nation a publié la version {to} le {date}. Acceptez ou refusez chaque
                  changement dans votre version.
                </Trans>
              </p>
              <p className="actions end">
                <Link
                  className={buttonClass('main')}
                  to="/plans-types/$playbookId/mise-a-jour"
                  params={{ playbookId: id }}
                >
                  <Trans>Examiner les changements</Trans>
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { playbookUpdateQuery } from '../../api/plan-queries.ts';
import { buttonClass } from '../../ui/button.tsx';

type Props = { playbookId: string; version: number };

/** That the nation published a newer version, how much it changes, and the way to look at it. */
export function UpdateNotice({ playbookId, version }: Props) {
  const { data } = useQuery(playbookUpdateQuery(playbookId));
  const count = data?.items.filter(({ state }) => state !== 'kept').length;
  return (
    <>
      <p>
        {count === undefined ? (
          <Trans>La version nationale {version} est à examiner.</Trans>
        ) : (
          <Plural
            value={count}
            _0={`La version nationale ${version} ne change rien chez vous.`}
            one={`La version nationale ${version} change un élément : à examiner.`}
            other={`La version nationale ${version} change # éléments : à examiner.`}
          />
        )}
      </p>
      <p className="actions">
        <Link
          className={buttonClass('main')}
          to="/plans-types/$playbookId/mise-a-jour"
          params={{ playbookId }}
        >
          <Trans>Examiner les changements</Trans>
        </Link>
      </p>
    </>
  );
}
